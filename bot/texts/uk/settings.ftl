## Налаштування: що адміністратори змінюють, поки бот працює. Спершу те, що діє.

rules-title = Чинні строки. Версія { $version }, часовий пояс { $zone }:
rules-title-since = Чинні строки: версія { $version }. Відколи: { $since }. Хто: { $who }. Часовий пояс: { $zone }.
rules-line = { $what }: { $lasts }
rules-presets = Діють набори: { $names }
rules-renewal = { $paper } через { $lasts }
rules-renewals = Документи, про які ми просимо знову: { $kinds }.
rules-calendar = Календар: { $parts }
rules-more = Звідки взято кожен строк: /deadlines. Чому у справи такі дати: /deadlines why НОМЕР.

deadlines-duties = Що винні ви. Якщо діє кілька, рахується найраніша дата.
deadlines-windows = Час фрилансера. Якщо діє кілька, рахується найпізніша дата.
deadlines-line = { $name } ({ $clock }): { $options }
deadlines-option = { $lasts } [{ $origin }]
deadlines-check = Дещо з цього не з перших рук: порадьтеся з юристом, перш ніж на це спиратися.
deadlines-how =
    /deadlines set decision 10 робочих днів тому що … (спершу видно, що зсунеться, потім кнопка)
    /deadlines unset decision · /deadlines decision · /deadlines why НОМЕР
    /deadlines preset · /deadlines calendar · /deadlines history · /deadlines undo
origin-default = типово
origin-file = файл конфігурації
origin-chat = задано в цьому каналі
origin-preset = { $title }, { $source }
origin-preset-check = { $title }, { $source }: порадьтеся з юристом
clock-now = Якби відлік почався зараз ({ $clock }):
clock-kind-duty = Це винні ви. Раніше можна завжди, пізніше ніколи.
clock-kind-movable = Це винні ви. Раніше можна завжди, пізніше один раз: через /extend, з поясненням і до самої дати.
clock-kind-extension = Це каже, наскільки ту дату можна зсунути, один раз. Рахується від самої дати, а закон, що її визначає, може дозволяти менше.
clock-movable-until = Якби відлік почався зараз, не пізніше: { $due }.
clock-none = Нічого не відкладається: строк лишається тим самим. На запитання фрилансеру треба відповісти до строку рішення.
clock-movable-none = Відкласти не можна: так тут налаштовано.
clock-movable-not = Відкласти не можна: цю дату визначає закон, що тут діє, і пізнішої він не знає.
clock-kind-window = Це час фрилансера. Він може лише довшати.

presets-title = Набори: що кажуть закони й кодекси практики.
presets-chosen = ✓ { $preset }: { $title }
presets-other = – { $preset }: { $title }
presets-how =
    /deadlines preset show eu-dsa: що в ньому і звідки
    /deadlines preset eu-dsa тому що …: застосувати
    /deadlines preset remove eu-dsa: більше не застосовувати

calendar-title = Коли ви працюєте:
calendar-zone = часовий пояс { $zone }
calendar-zone-file = часовий пояс із файлу конфігурації
calendar-hours = години: { $hours }
calendar-hours-file = години з файлу конфігурації
calendar-all-day = робочі дні відкриті цілу добу
calendar-shift = { $day } { $times }
calendar-weekdays = вихідні: { $days }
calendar-weekdays-none = вихідних днів тижня немає
calendar-holidays = зачинено у свята: { $place }
calendar-holidays-file = свята як у файлі конфігурації
calendar-no-holidays = у свята відчинено
calendar-closed = зачинені дні: { $days }
calendar-open = знову відчинено: { $days }
calendar-given-up = Разом із заданим у каналі цей календар ніколи не був би відкритий. Рахується лише файл: /deadlines calendar reset
calendar-how =
    /deadlines calendar zone Europe/Kyiv
    /deadlines calendar hours пн-чт 9:00-12:30 13:30-18:00, пт 9:00-15:00
    /deadlines calendar weekdays сб нд
    /deadlines calendar closed 24 грудня, 31 грудня · open 24 грудня
    /deadlines calendar country DE-BY · country none
    /deadlines calendar reset: як у файлі конфігурації
weekday-mon = понеділок
weekday-tue = вівторок
weekday-wed = середа
weekday-thu = четвер
weekday-fri = п'ятниця
weekday-sat = субота
weekday-sun = неділя

## Версії

history-title = Зміни строків, останні зверху:
staff-history-title = Зміни списку й команд, останні зверху:
history-empty = Поки нічого не змінювали.
history-undo = /deadlines undo скасовує останню зміну строків; /deadlines undo 5 повертає те, що було до версії 5. Кожне скасування — нова версія.
version-line = { $number } · { $at } · { $who }: { $what }
version-line-because = { $number } · { $at } · { $who }: { $what } Чому: { $why }
by-process = сам помічник
by-command-line = командний рядок
as-the-file-says = як у файлі конфігурації

as-the-default-says = типово
change-set = { $clock }: { $lasts } (було: { $before }).
change-unset = { $clock }: як у файлі конфігурації, { $lasts } (було: { $before }).
change-presets-added = Діють набори: { $names }.
change-presets-removed = Більше не діють набори: { $names }.
change-calendar = Календар: { $parts }.
change-back = Назад до строків, якими вони були до версії { $number }.
change-first = Перший запуск: діє файл конфігурації.
change-file = Файл конфігурації змінено, він діє.
change-release = У новому випуску інші типові значення або набори.
change-staff-added = Відтепер справи розглядає { $name }. Фрилансери бачать ім'я «{ $pseudonym }».
change-staff-removed = Більше немає в списку команди: { $name }.
change-team-in = { $name } — у команді { $team }.
change-team-out = { $name } — більше не в команді { $team }.
change-team-routed = Такі нові справи отримує команда { $team }: { $what }.
change-team-dissolved = Команди { $team } більше немає.
change-away = { $name }: немає на місці. До якого часу: { $until }.
change-back-again = { $name }: на місці.

announced = Налаштування, версія { $number }. Хто: { $who }. Коли: { $at }. { $what }
announced-because = Налаштування, версія { $number }. Хто: { $who }. Коли: { $at }. { $what } Чому: { $why }
announced-away = { $what } (Хто сказав: { $who }.)
told-away = { $who }: вас немає на місці до цього часу: { $until }. Ви все-таки тут? /back
told-back = { $who }: ви знову на місці, нагадування приходять вам.
announced-told = { $cases ->
        [one] Версія { $number }: про неї знає { $cases } відкрита справа. Дати зсунулися: { $moved }.
        [few] Версія { $number }: про неї знають усі { $cases } відкриті справи. Дати зсунулися: { $moved }.
        [many] Версія { $number }: про неї знають усі { $cases } відкритих справ. Дати зсунулися: { $moved }.
       *[other] Версія { $number }: про неї знають усі { $cases } відкритої справи. Дати зсунулися: { $moved }.
    }

## Перш ніж зміна почне діяти

dry-title = Поки нічого не змінилося. Ось як було б:
dry-both-duty = Закон і налаштування діють разом, щоразу рахується найраніша дата: { $options }.
dry-both-window = Закон і налаштування діють разом, щоразу рахується найпізніша дата: { $options }.
dry-information = { $title } ({ $preset }) не задає тут дат. Показано для відома.
dry-none = Більше не можна: { $clock }. Те, що вже перенесли, лишається. На запитання фрилансеру тоді треба відповісти до строку рішення.
dry-none-before = Знову можна: { $clock }.
dry-example = Якби відлік почався зараз, { $clock }: { $after } (як є: { $before }).
dry-same = Те, що почнеться зараз, отримає ті самі дати, що й раніше.
dry-no-cases = Немає відкритих справ, які могли б зсунутися.
dry-figures = { $cases ->
        [one] { $cases } відкрита справа (чернетки теж рахуються): раніше для вас { $earlier }, більше часу у фрилансера { $later }.
        [few] { $cases } відкриті справи (чернетки теж рахуються): раніше для вас { $earlier }, більше часу у фрилансера { $later }.
        [many] { $cases } відкритих справ (чернетки теж рахуються): раніше для вас { $earlier }, більше часу у фрилансера { $later }.
       *[other] { $cases } відкритої справи (чернетки теж рахуються): раніше для вас { $earlier }, більше часу у фрилансера { $later }.
    }
dry-nothing-moves = Жодна дата відкритих справ не зсунеться.
dry-first = Першими зсунуться:
dry-move = { $reference }, { $clock }. Було: { $before }. Стане: { $after }.
dry-more = І ще: { $count }.
dry-better = Кожна відкрита справа має кращу для фрилансера з давньої та нової дат, а ви — щонайменше добу від зміни.
dry-stale = Відколи це показано, налаштування змінилися, або минуло багато часу. Нічого не зроблено. Подивіться, будь ласка, ще раз.
dry-claims = { $cases ->
        [0] { $name }: відкритих справ немає.
        [one] { $name }: { $cases } відкрита справа. Її зможе взяти будь-хто; дати лишаться.
        [few] { $name }: { $cases } відкриті справи. Їх зможе взяти будь-хто; дати лишаться.
        [many] { $name }: { $cases } відкритих справ. Їх зможе взяти будь-хто; дати лишаться.
       *[other] { $name }: { $cases } відкритої справи. Їх зможе взяти будь-хто; дати лишаться.
    }
button-confirm = Застосувати
button-leave-it = Нічого не змінювати
in-force = Діє: версія { $version }.
in-force-moves = Діє: версія { $version }. Відкриті справи зараз про це дізнаються.
proposal-gone = Це вже не чекає: його підтвердили, відхилили або минув його час. Дайте, будь ласка, команду ще раз.
proposal-left = Лишається як є. Нічого не змінилося.
already-so = Так уже є. Змінювати нічого.
settings-changed-meanwhile = Хтось саме зараз змінив налаштування. Дайте, будь ласка, команду ще раз, щоб побачити, що зсунулося б тепер.
undo-nothing = Тут строків ще не змінювали, тож скасовувати нічого.

## Чому дата саме така

why-title = { $reference }: звідки взялася кожна дата, найближча спершу.
why-none = { $reference }: у цій справі жоден строк не йде.
why-date = → { $clock }: { $due }. Чий: { $party }.
why-date-about = → { $clock } ({ $about }): { $due }. Чий: { $party }.
why-began = Відлік іде звідси: { $since }.
why-rule = За чинними правилами: { $options }.
why-late = { $times ->
        [one] Обіцяно було: { $was }. Цього не дотримано. Це нова дата.
        [few] Обіцяно було: { $was }. Цього не дотримано, дату поновлювали { $times } рази. Це нова дата.
        [many] Обіцяно було: { $was }. Цього не дотримано, дату поновлювали { $times } разів. Це нова дата.
       *[other] Обіцяно було: { $was }. Цього не дотримано, дату поновлювали { $times } раза. Це нова дата.
    }
why-own-length = Тривалість задано вручну, лише для цієї справи.
why-moved-later = Дату один раз зсунули пізніше, з причиною, яку сказали фрилансеру.
why-postponed = Дату зсунули пізніше, бо попередження не дійшло вчасно.
why-better = Чинні правила дали б таку дату: { $rules }. Дата за давнішим правилом або пізніша, дана з причиною, краща для фрилансера і лишається.
why-version = Чинні правила дали б таку дату: { $rules }. Дата версії { $number } краща для фрилансера і лишається: { $options }.
why-grace = Чинні правила дали б таку дату: { $rules }. Для справи, що вже йде, це надто раптово: команда має щонайменше добу від зміни.

## Команда і групи

staff-title = Хто в списку:
staff-line = { $id }: { $name }, підпис: { $pseudonym }; { $roles }; { $team }; відкритих справ: { $cases }; { $away }
staff-team = команда { $teams }
staff-no-team = без команди
staff-here = на місці
staff-away = немає на місці до цього часу: { $until }
role-reviewer = розглядає справи
role-lead = керівник
role-admin = адміністратор
teams-title = Команди:
team-line = { $team }: { $members }. Отримує: { $what }.
team-nobody = поки нікого
team-nothing = поки нічого
staff-how =
    /staff add nina КАНАЛ 123456789 Ніна Роу як Співробітник Н.
    /staff remove nina
    /staff team nina Identity · /staff team nina out of Identity
    /staff route Identity причини identity_not_verified мови ru · /staff route Identity немає
    /away до п'ятниці · /away nina 3 дні · /back
    Керівників і адміністраторів називає лише файл конфігурації.
away-how = Нагадування і справи обійдуться без вас; ваші справи може взяти будь-хто. Повернулися раніше? /back
away-how-other = Нагадування і справи обійдуться без цієї людини; її справи може взяти будь-хто.
back-how = Нагадування знову приходять вам.
away-claims = { $cases ->
        [one] За вами лишається { $cases } відкрита справа; тим часом її може взяти будь-хто.
        [few] За вами лишаються { $cases } відкриті справи; тим часом їх може взяти будь-хто.
        [many] За вами лишаються { $cases } відкритих справ; тим часом їх може взяти будь-хто.
       *[other] За вами лишається { $cases } відкритої справи; тим часом їх може взяти будь-хто.
    }
thread-team = Ця справа для команди { $team }: { $members }.

## Ще раз прочитати файл конфігурації

reload-nowhere = Recourse запущено без файлу конфігурації, тож перечитувати нічого.
reload-same = У файлі конфігурації те саме, що вже діє. Змінювати нічого.
reload-mistakes = { $count ->
        [one] У файлі конфігурації { $count } помилка. Нічого не змінено.
        [few] У файлі конфігурації { $count } помилки. Нічого не змінено.
        [many] У файлі конфігурації { $count } помилок. Нічого не змінено.
       *[other] У файлі конфігурації { $count } помилки. Нічого не змінено.
    }
reload-mistake = { $file }, { $key }: { $problem }. Що робити: { $remedy }.
reload-whole-file = увесь файл
reload-over = { $clock }: задане в каналі лишається важливішим за файл, { $lasts }. Прибрати його: /deadlines unset.
reload-fixed = У файлі змінилося й це, воно чекає на наступний запуск: { $keys }.
reload-staff-added = Нові в списку команди: { $names }.
reload-staff-removed = Більше немає в списку команди: { $names }. Їхні справи може взяти будь-хто.
reload-staff-changed = Змінено в списку команди: { $names }.
reload-rules-added = Нові правила майданчика: { $names }.
reload-rules-removed = Правила, яких більше немає: { $names }. У рішеннях, що на них посилаються, їхні слова лишаться.
reload-rules-changed = Правила з іншими словами або іншою версією: { $names }.
reload-reasons-added = Нові причини обмеження: { $names }.
reload-reasons-removed = Причини, яких більше немає: { $names }.
reload-reasons-changed = Причини з іншими питаннями: { $names }.
reload-marketplace = Відтоді майданчик називається { $name }.
reload-language = Фрилансери, які не вибрали мови, читають цю: { $language }.
reload-limits = Змінюються межі для файлів і кодів.
reload-ladders = Змінюються нагадування і кроки до та після дат.
reload-other = Змінюється ще дещо, чого тут не названо окремо.
reload-texts = { $count ->
        [one] { $count } повідомлення має інші слова.
        [few] { $count } повідомлення мають інші слова.
        [many] { $count } повідомлень мають інші слова.
       *[other] { $count } повідомлення мають інші слова.
    }
reload-announced = Файл конфігурації прочитано ще раз. Увести його в дію може лише адміністратор.
in-force-reloaded = Файл конфігурації діє.

## Помилки, і що з ними робити

mistake-word = Тут немає слова «{ $word }». Можна написати:
mistake-word-near = Тут немає слова «{ $word }». Може, «{ $near }»? Можна написати:
mistake-clock = Строку «{ $name }» немає. Є такі: { $known }.
mistake-clock-near = Строку «{ $name }» немає. Може, «{ $near }»? Усі строки: /deadlines.
mistake-set-empty = Який строк і скільки? Наприклад: /deadlines set decision 10 робочих днів тому що …
mistake-duration-shape = «{ $typed }» — це не число з одиницею. Напишіть, наприклад: 24 години, 14 днів, 10 робочих днів, 2 тижні або 6 місяців.
mistake-duration-unit = Одиниці в «{ $typed }» я не знаю. Є хвилини, години, робочі години, дні, робочі дні, тижні й місяці.
mistake-too-short = { $clock }: це замало, строк не зробить своєї справи. Вкажіть { $least } або більше.
mistake-too-long = { $clock }: так довго чекати не можна. Вкажіть { $most } або менше, у хвилинах, годинах чи днях.
mistake-hours-days = Для яких днів «{ $typed }»? Спершу напишіть дні, наприклад: mon-fri 9:00-17:00.
mistake-none = { $clock }: тут «none» не можна. На це хтось чекає, тому потрібен час, наприклад 14 днів. Заборонити можна лише відстрочку: /deadlines set extension none
mistake-duration-range = «{ $typed }» — такий час минути не може: напишіть число від 1, щонайбільше { $most }.
mistake-preset = Набору «{ $name }» немає. Є такі: { $known }.
mistake-preset-near = Набору «{ $name }» немає. Може, «{ $near }»? Усі набори: /deadlines preset.
mistake-preset-default = Типові значення лежать під усім і діють завжди. Окремі строки задає /deadlines set.
mistake-preset-not-chosen = { $name } зараз не діє, тож прибирати нічого. Які діють, показує /deadlines preset.
mistake-undo = «{ $typed }» — це не версія. Напишіть /deadlines undo або номер із /deadlines history.
mistake-undo-unknown = Версія { $number } не змінювала строків. Номери показує /deadlines history.
mistake-undo-file = Версія { $number } — це зміна файлу конфігурації. Поверніть файл і запустіть знову.
mistake-reference = Справи «{ $typed }» немає. Номер виглядає так: 7KQ2-M4TX; відкриті справи показує /queue.
mistake-why-empty = Щодо якої справи? Напишіть, наприклад: /deadlines why 7KQ2-M4TX
mistake-zone-empty = Який часовий пояс? Напишіть, наприклад: /deadlines calendar zone Europe/Kyiv
mistake-zone = Часового поясу «{ $zone }» немає. Напишіть частину світу й місто, наприклад Europe/Kyiv, або UTC.
mistake-zone-near = Часового поясу «{ $zone }» немає. Може, { $near }?
mistake-hours-empty = Години потрібні хоча б для одного дня. Напишіть, наприклад: /deadlines calendar hours пн-пт 9:00-17:00. Або «hours none»: робочі дні відкриті цілу добу.
mistake-hours = Таких годин мені не прочитати: { $typed }. Напишіть, наприклад: пн-пт 9:00-12:30 13:30-18:00, сб 10-14
mistake-hours-backwards = { $typed }: кінець раніше за початок. Нічна зміна — це дві: 22:00-24:00, а наступного дня 0:00-6:00.
mistake-hours-overlap = { $one } і { $other } накладаються. Хай одна зміна починається, коли інша закінчилася.
mistake-weekday = «{ $typed }» — це не день тижня. Напишіть пн, вт, ср, чт, пт, сб або нд.
mistake-weekdays-hours = У вас години задано за днями тижня: день без годин зачинено. Змініть години.
mistake-weekdays-all = Тоді зачинено було б щодня, і жоден строк не настав би. Лишіть хоча б один робочий день.
mistake-date = Дати «{ $typed }» мені не прочитати. Напишіть, наприклад: 2026-12-24 або 24 грудня.
mistake-date-empty = Які дні? Напишіть, наприклад: /deadlines calendar closed 24 грудня, 31 грудня
mistake-day-open = { $typed } немає серед зачинених днів. Їх показує /deadlines calendar.
mistake-country-empty = Яка країна? Напишіть дві літери, за потреби з регіоном: DE, DE-BY. Або: none.
mistake-country = Свят для «{ $typed }» немає. Напишіть дві літери країни, наприклад DE або US.
mistake-country-near = Свят для «{ $typed }» немає. Може, { $near }?
mistake-region = У { $country } немає регіону «{ $region }». Є такі: { $known }.
mistake-region-none = У { $country } регіонів немає. Напишіть лише країну.
mistake-calendar-never-open = Тоді цілий рік не було б жодного робочого дня. Лишіть кілька.
mistake-calendar-never-due = Тоді робочого часу так мало, що цей строк ніколи не настав би: { $clock }. Відкрийте більше годин або спершу скоротіть строк.
mistake-staff = Нікого на ім'я «{ $typed }» у списку немає. Є: { $known }.
mistake-staff-near = Нікого на ім'я «{ $typed }» у списку немає. Може, «{ $near }»?
mistake-staff-who = Кого? Список показує /staff.
mistake-staff-add = Напишіть: /staff add ID КАНАЛ ЧАТ Ім'я як Підпис. Наприклад: /staff add nina { $channel } 123456789 Ніна Роу як Співробітник Н.
mistake-staff-id = «{ $typed }» не може бути id. Підійдуть до 40 малих латинських літер, цифр, - і _. Він лишиться назавжди.
mistake-staff-there = { $id } уже є в списку. Виберіть інший id.
mistake-staff-channel = «{ $typed }» — не наш канал. Є такі: { $known }.
mistake-staff-address = Ця адреса вже зайнята: { $name }. Кожному потрібна своя.
mistake-staff-name = В імені та підписі може бути до { $most } знаків. Скоротіть, будь ласка.
mistake-staff-pseudonym = Підпис «{ $typed }» уже зайнято. Виберіть інший.
mistake-staff-pseudonym-real = «{ $typed }» — справжнє ім'я, його побачили б фрилансери. Виберіть підпис на зразок «Співробітник Н.»
mistake-staff-file = { $name } — керівник або адміністратор. Їх називає та прибирає лише файл конфігурації.
mistake-team = Команди «{ $typed }» немає. Є: { $known }.
mistake-team-none = Команд поки немає. Створіть першу: /staff team nina Identity
mistake-team-empty = Кого і в яку команду? Напишіть, наприклад: /staff team nina Identity
mistake-team-not-in = { $name } не в команді { $team }. Хто де, показує /staff.
mistake-route-empty = Що отримує команда? Напишіть, наприклад: /staff route Identity причини identity_not_verified мови ru
mistake-reason = Причини «{ $typed }» немає. Є такі: { $known }.
mistake-reason-near = Причини «{ $typed }» немає. Може, «{ $near }»?
mistake-language = Текстів мовою «{ $typed }» немає. Є: { $known }.
mistake-away-empty = До якого часу? Напишіть, наприклад: /away до п'ятниці, /away 2026-12-24, /away 3 дні
mistake-away = «{ $typed }» мені не прочитати. Напишіть, наприклад: до п'ятниці, 24 грудня, 2026-12-24, завтра 14:00 або 3 дні
mistake-away-past = «{ $typed }» уже минуло. До якого часу вас не буде?
mistake-away-long = Це більше ніж рік. Назвіть раніший день, або хай адміністратор прибере людину зі списку.
