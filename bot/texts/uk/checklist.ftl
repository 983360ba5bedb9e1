## Список документів і питання про кожен

documents-title = Документи апеляції { $reference }
documents-any-time = Файли й посилання можна надсилати сюди будь-коли, навіть коли апеляцію закрито.
checklist-intro = За вашої причини допоможуть ці документи. Надішліть те, що є; подати апеляцію можна й без них.
checklist-needed = • Потрібно: { $what }. Зараз: { $state }.
checklist-helps = • Допоможе: { $what }. Зараз: { $state }.
checklist-none-of-these = Немає нічого з потрібного? Напишіть нам через /ask. Людина знайде з вами інший шлях.
checklist-still-needed = Ще потрібно: { $papers }.
checklist-still-helps = Ще допоможе: { $papers }.

standing-missing = поки немає
standing-received = отримано
standing-opened = відкрито людиною з команди
standing-accepted = прийнято
standing-again = надішліть, будь ласка, ще раз
standing-not-accepted = не прийнято
standing-not-needed = не знадобиться

photo-good = Гарне фото: уся сторінка з чотирма кутами, рівно, при денному світлі, чітко, без відблисків і пальців на тексті. Найкраще оригінал із камери.
photo-about = Чотири малюнки. Перший, із позначкою: уся сторінка з усіма кутами. Далі перекреслені: обрізана сторінка, розмита сторінка, сторінка в темряві з відблиском.

paper-one-of = щось одне з цього ({ $papers })
papers-or = { $first } або { $last }
papers-comma = { $first }, { $rest }
paper-passport = Паспорт
paper-id-card = Посвідчення особи
paper-driving-licence = Водійські права
paper-residence-permit = Посвідка на проживання
paper-name-change = Документ про зміну імені
paper-address-proof = Підтвердження адреси
paper-travel-proof = Квитки чи сліди поїздки
paper-bank-paper = Лист вашого банку
paper-authority-decision = Рішення установи
paper-police-report = Ваша заява в поліцію
paper-cv = Резюме
paper-diploma = Диплом чи сертифікат
paper-portfolio = Портфоліо чи посилання
paper-work-files = Робочі файли чи чернетки
paper-delivered-work = Здана робота
paper-contract = Договір
paper-invoice = Рахунок чи чек
paper-licence = Ліцензія
paper-notice = Отримане повідомлення
paper-conversation = Усе листування
paper-proposals = Список ваших заявок
paper-job-post = Оголошення про замовлення
paper-security-messages = Листи про безпеку
paper-tool-settings = Назва й налаштування програми
paper-agency-papers = Папери агенції
paper-client-letter = Лист клієнта
paper-employer-letter = Лист роботодавця
paper-witness = Слова свідка
paper-permission = Дозвіл власника

document-what-is-it = Одне натискання допоможе людині з команди: що таке { $name }?
document-named = Позначено, дякуємо: { $name }.
document-named-other = Гаразд. { $name } збережено, і його все одно переглянуть.
document-visited = посилання відвідала людина з команди, час: { $at }
link-was-visited = Людина з команди відвідала ваше посилання { $name }. Час: { $at }.
document-openings = Відкрито: { $dates }.
document-why = Причина: { $why }
opening-at = { $at }
inventory-line-paper = • { $name } ({ $paper }): { $state }

letter-send-now = Скопіюйте сюди слова іншої людини одним повідомленням або перешліть мені її повідомлення. Ми збережемо їх як документ.
letter-name = Лист { $number }
letter-too-long = Це більше за { $limit } знаків. Надішліть, будь ласка, файлом.
letter-words =
    { $name }:
    { $words }
document-letter-taken = Ці слова збережено як документ: { $name }.
thread-letter = Новий документ: { $name }, слова іншої людини.
consent-ask = { $name } написала інша людина. Чи згодна вона, щоб ви це надіслали? Підійде будь-яка відповідь: документ лишається, ми лише позначимо, що ви сказали.
button-consent-yes = Так, згодна
button-consent-not-asked = Ще не було нагоди спитати
button-consent-no = Ні, не згодна
consent-noted-yes = Дякуємо, позначено.
consent-noted-not-asked = Позначено, дякуємо. Якщо можна, спитайте цю людину. Команда знає, що питання ще не було.
consent-noted-no = Позначено, дякуємо, що сказали. Команда побачить, що ця людина не згодна.
consent-said-yes = Слова іншої людини, вона згодна.
consent-said-not-asked = Слова іншої людини, її не питали.
consent-said-no = Слова іншої людини, вона не згодна.
consent-card-yes = Слова іншої людини; за словами фрилансера, вона згодна.
consent-card-not-asked = Слова іншої людини; її не питали.
consent-card-no = Слова іншої людини, вона не згодна: не цитуйте.
consent-card-unanswered = Слова іншої людини; про згоду відповіді немає.
card-paper = За словами фрилансера: { $paper }

button-something-else = Щось інше
button-example = Яке фото гарне
button-letter = Слова іншої людини
button-no-letter = Не зараз

button-documents = Ваші документи
inventory-counted = { $count ->
        [one] У нас { $count } ваш документ. Людина відкрила: { $opened }.
        [few] У нас { $count } ваші документи. Людина відкрила: { $opened }.
        [many] У нас { $count } ваших документів. Людина відкрила: { $opened }.
       *[other] У нас { $count } вашого документа. Людина відкрила: { $opened }.
    }
inventory-again = Надішліть ще раз: { $name }. Строк: { $due }.
