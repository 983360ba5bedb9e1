## Строки, кроки, нагадування, затримки

clock-receipt = підтвердження, що апеляція в нас
clock-acknowledgement = перше повідомлення від людини
clock-reasons = причини обмеження
clock-decision = рішення
clock-second-review = друге рішення
clock-status-update = новини про хід справи
clock-claim = час людини зі справою
clock-next-answer = відповідь на питання
clock-document-check = перевірка документа
clock-reinstatement = відновлення акаунта
clock-delivery = повідомлення іншим способом
clock-safety = відповідь на «{ command-unsafe }»
clock-reviewer-needed = пошук іншої людини для рішення
clock-draft = чернетка
clock-reply = відповідь на наше прохання
clock-proof = підтвердження акаунта
clock-second-review-window = прохання про другий розгляд

step-draft = закінчити відповіді й подати апеляцію
step-acknowledgement = людина бере справу й пише перше повідомлення
step-decision = людина вирішує й пояснює причини
step-reasons = команда називає причини
step-reply = відповісти нам або натиснути «{ button-nothing-to-add }»
step-second-review = інша людина вирішує заново
step-delivery = рішення є, і воно в дорозі
step-second-review-window = прийняти рішення, запитати про нього або попросити про другий розгляд
step-proof = підтвердити акаунт, щоб прочитати рішення

party-freelancer = фрилансер
party-assignee = людина, що веде справу
party-lead = керівник
party-admin = адміністратор
party-bot = помічник
told-lead = керівник команди
told-admin = адміністратор команди апеляцій
told-reviewer = уся команда
held-by = { $name }
held-by-nobody = поки ні в кого
held-by-you = у вас

unit-minutes = { $count ->
        [one] { $count } хвилина
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
unit-hours = { $count ->
        [one] { $count } година
        [few] { $count } години
        [many] { $count } годин
       *[other] { $count } години
    }
unit-business-hours = { $count ->
        [one] { $count } робоча година
        [few] { $count } робочі години
        [many] { $count } робочих годин
       *[other] { $count } робочої години
    }
unit-days = { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }
unit-business-days = { $count ->
        [one] { $count } робочий день
        [few] { $count } робочі дні
        [many] { $count } робочих днів
       *[other] { $count } робочого дня
    }
unit-months = { $count ->
        [one] { $count } місяць
        [few] { $count } місяці
        [many] { $count } місяців
       *[other] { $count } місяця
    }

safety-late = Ми обіцяли, що до цього часу вам напише людина, і цього не сталося. Вибачте нам. Ми покликали інших із команди. Новий час: { $due }.
late-sorry = Ми не дотримали обіцянки й просимо вибачення. Що мало бути готове: { $what }. Обіцяна дата: { $was }.
late-now = Нова дата: { $due }.
late-told = Про затримку вже знає { $told }.
late-will-be-told = Зараз неробочий час. Коли ми відкриємося, про затримку дізнається { $told }. Коли: { $at }.
late-nothing-lost = Усе, що ви надіслали, на місці, і ваші власні строки не скоротилися. Якщо вам важко чекати, скажіть нам через /ask.
date-moved = Одна дата змінилася на вашу користь: { $what }. Тепер вона така: { $due }.
outage-extended = Якийсь час ми були недоступні. Ви через це нічого не втрачаєте: { $what }. Нова дата: { $due }.

nudge-draft = Вашу апеляцію ще не подано. Усе написане збережено. Продовжуйте, коли вам буде зручно.
nudge-reply = Невелике нагадування: ми чекаємо на вашу відповідь. Час є до цієї дати: { $due }. Якщо потрібно більше, просто скажіть.
nudge-proof = Рішення щодо вашої апеляції готове. Щоб його прочитати, скопіюйте в цей чат код із повідомлення майданчика. Немає коду? Скажіть нам через /ask.
nudge-second-review-window = Невелике нагадування: якщо хочете, рішення перегляне інша людина. Попросити можна до цієї дати: { $due }. Якщо не треба, нічого робити не потрібно.
warn-draft = Вашу апеляцію ще не подано. Якщо чернетка лишиться порожньою, ми її відкладемо. Дата: { $due }. Усе, що ви написали, збережеться, і повернутися можна завжди.
warn-reply = Відповісти можна до цієї дати: { $due }. Якщо відповіді не буде, людина вирішить за тим, що в нас є. Те, що ви надішлете пізніше, теж врахуємо, поки рішення немає.
warn-proof = Рішення досі чекає на вас. Скопіюйте, будь ласка, в цей чат код із повідомлення або скажіть нам через /ask. Строк: { $due }. Потім спробуємо зв'язатися з вами інакше.
warn-second-review-window = Попросити про другий розгляд можна до цієї дати: { $due }. Після неї апеляцію буде закрито. Ставити питання й надсилати нове можна буде й тоді.

reply-window-ended = Час на відповідь минув, тож тепер людина вирішує за тим, що в нас є. Поки рішення немає, можна писати й надсилати файли.
draft-lapsed = Ваша чернетка була порожня, і ми її відклали. Повернути її можна одним натисканням.
closed-window-over = Час, коли можна було попросити про другий розгляд, минув. Апеляцію закрито.

update-intro = Коротко про вашу апеляцію { $reference }: { $status }.
update-documents = { $count ->
        [0] Документів від вас поки немає.
       *[other] Відкрито документів: { $opened } з { $count }.
    }

alarm-safety = { $reference }: «{ command-unsafe }». Напишіть цій людині просто зараз.
alarm-nobody-impartial = { $reference }: ніхто зі списку команди не може судити цю справу. Назвіть, будь ласка, іншу людину.
alarm-staff-unreachable = Повідомлення для { $name } не вдалося доставити. Скажіть про це, будь ласка, і перевірте адресу в конфігурації. { $reference }
alarm-thread-unreachable = Повідомлення в гілку { $reference } не вдалося доставити. Нічого не загублено; справа є в /queue.

## Звідки взялася дата

explain-elapsed = { $lasts } від цього часу: { $since }. Рахуємо поспіль, з ночами й вихідними.
explain-business-hours = { $lasts } роботи від цього часу: { $since }.
explain-days = { $lasts } від дня, який не рахуємо: { $first }. Останній день: { $last }.
explain-business-days = { $lasts } від дня, який не рахуємо: { $first }. Лише дні, коли ми працюємо. Останній день: { $last }.
explain-month-end = У тому місяці немає дня { $number }, тож рахується останній день.
explain-no-holiday = Свят та інших вихідних днів між ними немає.
explain-skipped = Не рахуємо, бо зачинено: { $options }.
explain-between = Зачинено, але рахуємо: { $options }.
explain-more = ще { $count }
explain-date = { $date }
explain-open = { $last }: цього дня ми працюємо.
explain-planned-before = { $last }: зачинено ({ $why }), тож плануємо на такий день: { $planned }.
explain-next-opening = { $last }: зачинено ({ $why }), і перед тим теж, тож плануємо на найближче відкриття: { $planned }.
explain-rolls-forward = { $last }: зачинено ({ $why }), тож час є до кінця такого дня: { $planned }.
explain-whole-day = Час є до кінця того дня.
explain-closed-weekday = неробочий день тижня
explain-closed-holiday = державне свято
explain-closed-own = наш вихідний день
explain-hours = Наші години того дня: { $times }.
explain-due = Отже, дата така: { $due }.
explain-several-duty = Діють кілька правил. Рахується найраніша дата: { $options }.
explain-several-window = Діють кілька правил. Рахується найпізніша дата: { $options }.
explain-candidate = { $lasts }: { $due }

## Набори правил: закони, кодекси практики та власні рішення, як факти

force-law = Закон
force-code = Кодекс практики
force-product = Наше власне рішення

preset-mark-v = Прочитано в самому тексті або на сторінці з перших рук.
preset-mark-s = З других рук: порадьтеся з юристом.
preset-mark-m = З пам'яті, не перевірено: порадьтеся з юристом.
preset-mark-p = Наше власне рішення, не закон: запитайте юриста, чи ви не винні більше.

preset-line = { $title } ({ $preset }): { $scope }
preset-check = Дещо з цього не з перших рук: порадьтеся з юристом, перш ніж на це спиратися.
preset-no-advice = Це факти для початку, а не юридична порада.
preset-entry = { $what } { $lasts }. { $force }{ $source }. { $mark } { $use }
preset-source = : { $place }
preset-no-source = { "" }
preset-immediate = Одразу, найпізніше разом із самою подією
preset-undue-delay = Без зайвої затримки; числа немає
preset-number = { $lasts }
preset-before = Щонайменше за { $lasts } до того
preset-most = Щонайбільше { $lasts }
preset-starts = Визначає дату для цього: { $clock }.
preset-target = Наша мета, не закон: { $clock }, { $lasts }.
preset-information = Для відома: жоден строк тут через це не йде.

preset-both-duty = { $clock }: ви задали { $lasts }, а { $title } каже { $legal } ({ $source }). Діє і те, й те: щоразу рахується раніша дата.
preset-both-window = { $clock }: ви задали { $lasts }, а { $title } каже { $legal } ({ $source }). Діє і те, й те: щоразу рахується пізніша дата.
preset-overrides-duty = { $clock }: ви задали { $lasts }, але { $title } каже { $legal } ({ $source }); це раніше, тож діє воно. Задайте коротший час або приберіть набір.
preset-overrides-window = { $clock }: ви задали { $lasts }, але { $title } каже { $legal } ({ $source }); це пізніше, тож діє воно. Задайте довший час або приберіть набір.

preset-default = Типовий
preset-default-scope = Будь-який фрилансер. Лежить під усіма іншими наборами й називає кожен строк.
preset-default-receipt = Автоматичне підтвердження: номер, що далі й до якої дати, як звернутися до людини.
preset-default-human-acknowledgement = Перше повідомлення від людини, від дня подання апеляції.
preset-default-decision = Рішення, від дня подання апеляції.
preset-default-decision-extension = Пізніша дата рішення, один раз, названа з причиною до того, як мине давня.
preset-default-status-update = Новини про апеляцію, від останнього повідомлення фрилансеру, знову й знову, поки вона відкрита.
preset-default-reply-to-information-request = Час фрилансера на відповідь. Коли він минає, людина вирішує за тим, що є.
preset-default-interim-suspension-review = Призупинення, поки з'ясовують факти, від дня, коли воно почало діяти.
preset-default-appeal-window = Час фрилансера на апеляцію, від дня, коли йому повідомили.
preset-default-second-review-window = Час фрилансера попросити про другий розгляд, від дня, коли рішення до нього дійшло.
preset-default-second-review-decision = Друге рішення, від іншої людини, від дня прохання.
preset-default-reinstatement-after-reversal = Повернення того, що обіцяє зняття обмеження, від дня рішення.
preset-default-termination-notice = Повідомлення про кінець акаунта. Де це забороняє безпека чи закон, записують причину.
preset-default-delete-identity-documents = Видалення документів про особу, коли справу закінчено. Юридична заборона може його зупинити.
preset-default-reasons = Конкретна причина, якщо фрилансеру її не назвали.
preset-default-claim = Час, поки справа закріплена за людиною, від її останньої дії. Потім справу можуть узяти інші.
preset-default-next-answer = Відповідь на питання, від першого відкритого.
preset-default-document-check = Перевірка документа, від дня, коли він у нас.
preset-default-delivery = Інший шлях до людини, коли повідомлення не доставити.
preset-default-safety = Відповідь людини тому, хто в небезпеці, вдень і вночі.
preset-default-reviewer-needed = Інша людина для рішення, коли ніхто зі списку не може.
preset-default-draft = Час продовжити розпочату апеляцію.
preset-default-proof = Час показати, що акаунт його, коли чекає рішення.

preset-eu-platform-work = Директива ЄС про платформну працю
preset-eu-platform-work-scope = Люди, що працюють через платформи в ЄС, зокрема самозайняті, за Директивою 2024/2831. Національне право має застосувати її до 2 грудня 2026 року. Її стаття 11 може не діяти для бізнес-користувачів за P2B: вибрати має юрист.
preset-eu-platform-work-human-decision = Кожне рішення обмежити, призупинити чи закрити акаунт ухвалює людина.
preset-eu-platform-work-statement-of-reasons = Причини письмово, найпізніше в день, коли обмеження починає діяти.
preset-eu-platform-work-explanation = Пояснення, усне чи письмове, на прохання, з названою людиною для звернень.
preset-eu-platform-work-decision = Письмова відповідь із причинами, від дня, коли надійшло прохання про розгляд.
preset-eu-platform-work-rectification = Виправлення, коли розгляд на боці фрилансера, або відшкодування; і кроки, щоб це не повторилося.
preset-eu-platform-work-system-evaluation = Огляд того, що автоматичні системи роблять із людьми, не рідше ніж так.

preset-eu-dsa = Акт ЄС про цифрові послуги
preset-eu-dsa-scope = Онлайн-платформи ЄС, які обмежують когось за те, що він опублікував чи написав у профілі, за Регламентом 2022/2065. Малі фірми звільнено від частини.
preset-eu-dsa-statement-of-reasons = Причини, найпізніше від дня накладення обмеження.
preset-eu-dsa-appeal-window = Час на скаргу, від дня повідомлення, щонайменше. Електронно й безкоштовно.
preset-eu-dsa-decision = Відповідь на скаргу: вчасна, сумлінна, однакова для всіх.
preset-eu-dsa-reversal = Зняття обмеження, коли скарга слушна.
preset-eu-dsa-dispute-body-decision = Рішення позасудового органу. Його винен орган; дуже складна справа може тривати вдвічі довше.
preset-eu-dsa-misuse-warning = Попередження, перш ніж на певний час відкласти скарги того, хто раз у раз надсилає безпідставні.
preset-eu-dsa-transparency-database = Кожен виклад причин іде до публічної бази, без особистих даних.
preset-eu-dsa-transparency-report = Публічний звіт, раз на цей час.

preset-eu-p2b = Регламент ЄС про платформи та бізнес
preset-eu-p2b-scope = Фахівці в ЄС, що пропонують послуги споживачам у ЄС, за Регламентом 2019/1150. Малі підприємства не мусять мати системи скарг.
preset-eu-p2b-statement-of-reasons = Причини на тривкому носії, до обмеження або разом із ним.
preset-eu-p2b-termination-notice = Повідомлення про кінець послуги. Обов'язок за законом, нагальна причина або повторні відступи дозволяють менше, з причинами одразу.
preset-eu-p2b-hearing = Нагода з'ясувати факти в межах скарги.
preset-eu-p2b-decision = Відповідь на скаргу в розумний час, саме для цієї справи, простими словами.
preset-eu-p2b-reinstatement = Повернення акаунта з даними, коли обмеження знято.
preset-eu-p2b-public-figures = Публічні цифри про скарги, раз на цей час.

preset-seattle-8-40 = Права при деактивації, Сіетл (SMC 8.40)
preset-seattle-8-40-scope = Мережі з 250 чи більше працівниками через застосунки, для роботи в Сіетлі. Чи рахується віддалена праця, скаже юрист.
preset-seattle-8-40-deactivation-notice = Повідомлення з причинами, датою, способом виправити й доступом до записів.
preset-seattle-8-40-deactivation-notice-egregious = Повідомлення в найтяжчих випадках. Факти однаково треба з'ясувати.
preset-seattle-8-40-appeal-window = Час оскаржити деактивацію, від дня, коли прийшло повідомлення.
preset-seattle-8-40-decision = Відповідь на оскарження, з доказами або з відновленням.
preset-seattle-8-40-records-kept = Записи про деактивацію зберігають щонайменше стільки.

preset-us-wa-tnc = Правило штату Вашингтон про перевезення
preset-us-wa-tnc-scope = Водії служб перевезень у штаті Вашингтон, за WAC 296-128-99100. Зразок того, що каже повідомлення.
preset-us-wa-tnc-statement-of-reasons = Повідомлення із сімома пунктами, коли акаунт деактивують.

preset-us-mn-tnc = Закон Міннесоти про перевезення
preset-us-mn-tnc-scope = Водії служб перевезень у Міннесоті, за Stat. 181C.
preset-us-mn-tnc-counts-as-deactivation = Довше блокування рахується як деактивація; три дні, коли треба з'ясувати скаргу.
preset-us-mn-tnc-rules-published = Правила публікують до застосування: легші й тяжчі випадки, що за ними йде і як попросити подивитися ще раз.

preset-us-co-tnc = Закон Колорадо про перевезення
preset-us-co-tnc-scope = Водії служб перевезень у Колорадо, за SB24-075.
preset-us-co-tnc-counts-as-deactivation = Довше блокування рахується як деактивація, з правилами, новим поглядом і підтримкою водія.

preset-ca-on-dpwra = Закон Онтаріо про платформних працівників
preset-ca-on-dpwra-scope = Перевезення, доставка та кур'єрська праця в Онтаріо, за Digital Platform Workers' Rights Act 2022.
preset-ca-on-dpwra-statement-of-reasons = Письмове пояснення, коли забирають доступ.
preset-ca-on-dpwra-deactivation-notice = Повідомлення, перш ніж забрати доступ на день чи довше. Виняток: навмисна шкода, громадська безпека, обов'язки за законом.

preset-au-fair-work = Австралія, Fair Work Act
preset-au-fair-work-scope = Працівники, дуже схожі на найманих, від шести місяців, за частиною 3A-3 та Deactivation Code 2024.
preset-au-fair-work-interim-suspension = Довше призупинення може бути несправедливою деактивацією.
preset-au-fair-work-external-application = Час звернутися до Fair Work Commission, від дня деактивації.
preset-au-fair-work-hearing = Попередження, перше повідомлення, нагода відповісти й поговорити, завершальне повідомлення.

preset-my-act-872 = Малайзія, закон про гіг-працівників
preset-my-act-872-scope = Гіг-працівники в Малайзії, за Act 872, стаття 14, від 31 березня 2026 року.
preset-my-act-872-interim-suspension = Призупинення на час з'ясування. Кого виправдано, тому платять половину середнього денного заробітку.
preset-my-act-872-further-suspension = Подальше призупинення після з'ясування. Спершу людину вислуховують, а потім акаунт повертається.

preset-mt-platform = Мальта, правила платформної праці
preset-mt-platform-scope = Працівники платформ на Мальті.
preset-mt-platform-decision = Відповідь на прохання про розгляд, від дня, коли воно надійшло. Малі й середні фірми мають удвічі більше.

preset-uk-complaint-code = Британський кодекс розгляду скарг
preset-uk-complaint-code-scope = Добрий зразок у два етапи з датами, від Housing Ombudsman. Тут він нікого не зобов'язує.
preset-uk-complaint-code-human-acknowledgement = Підтвердження, від дня, коли надійшла скарга.
preset-uk-complaint-code-decision = Відповідь, від дня підтвердження. Типова дата не пізніша, де зачинено два дні на тиждень.
preset-uk-complaint-code-decision-extension = Пізніша дата відповіді, названа письмово з причиною.
preset-uk-complaint-code-second-review-acknowledgement = Підтвердження прохання про другий етап.
preset-uk-complaint-code-second-review-decision = Відповідь другого етапу, від іншої людини, від його підтвердження. Типова дата рахується від прохання, тож не пізніша.

preset-us-dmca-512 = Зустрічне повідомлення за правом США
preset-us-dmca-512-scope = Роботи, вилучені за авторським правом США, 17 USC 512.
preset-us-dmca-512-put-back-earliest = Не раніше: робота повертається не скоріше, рахуючи від зустрічного повідомлення, якщо заявник не піде до суду.
preset-us-dmca-512-put-back-latest = Робота повертається не пізніше, рахуючи від зустрічного повідомлення.

preset-gdpr-rights = GDPR: доступ і видалення
preset-gdpr-rights-scope = Іде поруч з апеляцією, коли хтось просить свої дані або їхнє видалення.
preset-gdpr-rights-data-request-reply = Відповідь на запит про дані, від дня, коли він надійшов.
preset-gdpr-rights-data-request-extension = Пізніша дата цієї відповіді, названа з причинами до кінця першого місяця.
