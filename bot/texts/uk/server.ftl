## Слова каналу, що є сервером: з ролями, гілками, формами у вікнах і меню

server-menu-choose = Виберіть …
server-menu-open = Відкрити документ …
server-menu-mark = Оцінити документ …
server-menu-send-again = Попросити документ ще раз …
server-menu-edit = Змінити відповідь …
server-menu-case = Показати справу …

server-files = Надіслати файли
server-files-which = Ваші файли
server-files-how = До десяти за раз. Фото підійдуть, якщо весь текст можна прочитати.
server-files-words = Що на них?
server-write-date = Наприклад, 5 червня 2026
server-write-points = Кожен пункт з нового рядка

server-post-start = Розмістити тут кнопку початку
server-start-posted = Кнопку розміщено.
server-again = Зараз зберегти це не вдалося, тож нічого не зроблено. Спробуйте, будь ласка, ще раз.
server-written = Моя відповідь у приватних повідомленнях.
server-written-open = Відкрити розмову
server-coming = Відповідь уже в дорозі, приватно.
server-private-thread = Ваша апеляція

server-form-open = Відкрити форму
server-form-ready = Форма готова.
server-form-continue = Далі
server-form-more = { $count ->
        [one] Збережено. Лишилося { $count } питання.
        [few] Збережено. Лишилося { $count } питання.
        [many] Збережено. Лишилося { $count } питань.
       *[other] Збережено. Лишилося { $count } питання.
    }
server-form-wrong = Збережено, крім цього:
server-form-problem = { $field }: { $problem }
server-form-correct = Виправити
server-form-empty = У цій формі заповнити тут нічого. Дайте відповідь, будь ласка, у чаті.

server-document-press = Відкривайте, будь ласка, документи кнопками на картці.
server-document-link = Це посилання надіслав фрилансер, воно веде на зовнішню сторінку: { $link }
server-document-follow = Перейти за посиланням
server-document-viewer = { $name }. Перегляд запитає число, яке бачите лише ви: { $pin }. Дивитися можна до цього часу: { $until }.
server-document-view = Відкрити перегляд
server-document-copy = { $name }. Цю копію бачите лише ви. Вона зникне: { $until }.
server-document-too-large = { $name }: файл завеликий для повідомлення. Попросіть, будь ласка, адміністратора налаштувати перегляд.
server-document-failed = { $name }: зараз показати не вдається. Спробуйте, будь ласка, пізніше.

server-document-mark = { $name }, { $at }
server-notices = Повідомлення модераторам
server-notices-about = Тут те, що не стосується однієї справи: тривоги, запізнення та щоденне зведення.
server-tag-unsafe = У небезпеці
server-tag-late = Із запізненням

server-desk-gone = Писати модераторам більше не вдається: немає каналу або моїх прав у ньому. Нічого не загублено: те, що для модераторів, чекає. Поверніть права або запустіть команду налаштування, і все буде надіслано.
server-threads-full = На сервері відкрито стільки гілок, скільки можна, тож нові справи чекають. Закрийте, будь ласка, непотрібні гілки.
server-tags-missing = Створити мітку у форумі не вдалося: немає місця або бракує права. Справи отримують дописи без неї.
server-role-gone = Ролі тих, хто розглядає справи, більше немає ({ $role }). Хто мав лише її, розглядати не може. Виправте, будь ласка, конфігурацію.
server-content-forbidden = Читати повідомлення на сервері не можна: для застосунку вимкнено право на їхній вміст (message content intent). Поки так, нотатки працюють лише через /note.
server-unreadable = Читати повідомлення на цьому сервері поки не можна. Пишіть, будь ласка, нотатки через /note.
server-outage = Зв'язку не було. Початок: { $since }. Кінець: { $until }. Тепер він є. Те, що написали за цей час, читається зараз; нічого не загублено.

server-option-case = Справа, за її номером
server-option-words = Що сказати
server-option-language = Мова
server-option-file = Файл, який надіслати

server-name-start = почати
server-name-appeal = апеляція
server-name-status = стан
server-name-documents = документи
server-name-ask = запитати
server-name-language = мова
server-name-privacy = приватність
server-name-withdraw = зупинити
server-name-timezone = часовий-пояс
server-name-link = поєднати
server-name-help = допомога
server-name-unsafe = небезпека
server-name-claim = взяти
server-name-release = повернути
server-name-imposed = моє-рішення
server-name-note = нотатка
server-name-reply = відповісти
server-name-request = попросити
server-name-reasons = причини
server-name-extend = подовжити
server-name-decide = вирішити
server-name-proof = перевірка
server-name-told = повідомлено
server-name-restored = відновлено
server-name-reopen = відкрити-знову
server-name-datarequest = запит-даних
server-name-dataanswer = відповідь-про-дані
server-name-hold = не-видаляти
server-name-unhold = можна-видаляти
server-name-card = картка
server-name-queue = черга
server-name-overdue = запізнення
server-name-case = справа
server-name-rules = правила
server-name-deadlines = строки
server-name-staff = команда
server-name-away = мене-немає
server-name-back = на-місці
server-name-reload = перечитати
server-name-post-start = кнопка-початку

start-here = { $marketplace }: ваш акаунт заблокували чи обмежили? Тут можна подати апеляцію.
start-here-how = Натисніть кнопку нижче. Те, що ви пишете, бачите лише ви й ті, хто розглядає апеляцію. Людина прочитає й відповість із причинами, до названої дати.
