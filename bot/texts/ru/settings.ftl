## Настройки: что меняют администраторы, пока бот работает. Сначала то, что действует.

rules-title = Действующие сроки, версия { $version }, часовой пояс { $zone }:
rules-title-since = Действующие сроки: версия { $version }. С какого времени: { $since }. Кто: { $who }. Часовой пояс: { $zone }.
rules-line = { $what }: { $lasts }
rules-presets = Действуют наборы: { $names }
rules-renewal = { $paper } через { $lasts }
rules-renewals = Документы, о которых мы просим снова: { $kinds }.
rules-calendar = Календарь: { $parts }
rules-more = Откуда взят каждый срок: /deadlines. Почему у дела такие даты: /deadlines why НОМЕР.

deadlines-duties = Что должны вы. Если подходит несколько сроков, действует самая ранняя дата.
deadlines-windows = Время фрилансера. Если подходит несколько сроков, действует самая поздняя дата.
deadlines-line = { $name } ({ $clock }): { $options }
deadlines-option = { $lasts } [{ $origin }]
deadlines-check = Часть этого взята не из первых рук: сначала спросите юриста.
deadlines-how =
    /deadlines set decision 10 рабочих дней потому что … (сначала видно, что сдвинется, потом кнопка)
    /deadlines unset decision · /deadlines decision · /deadlines why НОМЕР
    /deadlines preset · /deadlines calendar · /deadlines history · /deadlines undo
origin-default = по умолчанию
origin-file = файл конфигурации
origin-chat = задано в этом канале
origin-preset = { $title }, { $source }
origin-preset-check = { $title }, { $source }: спросите юриста
clock-now = Если бы отсчёт начался сейчас ({ $clock }):
clock-kind-duty = Это должны вы. Раньше можно всегда, позже никогда.
clock-kind-movable = Это должны вы. Раньше можно всегда, позже один раз: через /extend, с причиной и до самой даты.
clock-kind-extension = Это говорит, насколько тот срок можно сдвинуть, один раз. Считается от самой даты, а закон, который её задаёт, может разрешать меньше.
clock-movable-until = Если бы отсчёт начался сейчас, не позже этой даты: { $due }.
clock-none = Ничего не откладывается: срок остаётся прежним. На вопрос фрилансеру надо ответить до срока решения.
clock-movable-none = Отложить нельзя: так здесь настроено.
clock-movable-not = Отложить нельзя: эту дату задаёт закон, который здесь действует, и более поздней он не знает.
clock-kind-window = Это время фрилансера. Оно может только расти.

presets-title = Наборы: что говорят законы и кодексы.
presets-chosen = ✓ { $preset }: { $title }
presets-other = – { $preset }: { $title }
presets-how =
    /deadlines preset show eu-dsa: что в нём и откуда
    /deadlines preset eu-dsa потому что …: применять
    /deadlines preset remove eu-dsa: больше не применять

calendar-title = Когда вы работаете:
calendar-zone = часовой пояс { $zone }
calendar-zone-file = часовой пояс из файла конфигурации
calendar-hours = часы: { $hours }
calendar-hours-file = часы из файла конфигурации
calendar-all-day = рабочие дни открыты целиком
calendar-shift = { $day } { $times }
calendar-weekdays = выходные: { $days }
calendar-weekdays-none = выходных нет
calendar-holidays = закрыто в праздники: { $place }
calendar-holidays-file = праздники как в файле конфигурации
calendar-no-holidays = в праздники открыто
calendar-closed = закрытые дни: { $days }
calendar-open = снова открыто: { $days }
calendar-given-up = Вместе с заданным в канале этот календарь никогда не был бы открыт. Действует только файл: /deadlines calendar reset
calendar-how =
    /deadlines calendar zone Europe/Kyiv
    /deadlines calendar hours пн-чт 9:00-12:30 13:30-18:00, пт 9:00-15:00
    /deadlines calendar weekdays сб вс
    /deadlines calendar closed 24 декабря, 31 декабря · open 24 декабря
    /deadlines calendar country DE-BY · country none
    /deadlines calendar reset: как в файле конфигурации
weekday-mon = понедельник
weekday-tue = вторник
weekday-wed = среда
weekday-thu = четверг
weekday-fri = пятница
weekday-sat = суббота
weekday-sun = воскресенье

## Версии

history-title = Изменения сроков, последние сверху:
staff-history-title = Изменения списка и команд, последние сверху:
history-empty = Пока ничего не меняли.
history-undo = /deadlines undo отменяет последнее изменение сроков; /deadlines undo 5 возвращает то, что было до версии 5. Каждая отмена — новая версия.
version-line = { $number } · { $at } · { $who }: { $what }
version-line-because = { $number } · { $at } · { $who }: { $what } Почему: { $why }
by-process = сам помощник
by-command-line = командная строка
as-the-file-says = как в файле конфигурации

as-the-default-says = по умолчанию
change-set = { $clock }: { $lasts } (было: { $before }).
change-unset = { $clock }: как в файле конфигурации, { $lasts } (было: { $before }).
change-presets-added = Действуют наборы: { $names }.
change-presets-removed = Больше не действуют наборы: { $names }.
change-calendar = Календарь: { $parts }.
change-back = Назад к срокам, какими они были до версии { $number }.
change-first = Первый запуск: действует файл конфигурации.
change-file = Файл конфигурации изменён и действует.
change-release = В новом выпуске другие значения по умолчанию или наборы.
change-staff-added = Теперь дела рассматривает { $name }. Фрилансеры видят имя «{ $pseudonym }».
change-staff-removed = Больше нет в списке сотрудников: { $name }.
change-team-in = { $name } — в команде { $team }.
change-team-out = { $name } — больше не в команде { $team }.
change-team-routed = Такие новые дела получает команда { $team }: { $what }.
change-team-dissolved = Команды { $team } больше нет.
change-away = { $name }: нет на месте. До какого времени: { $until }.
change-back-again = { $name }: на месте.

announced = Настройки, версия { $number }. Кто: { $who }. Когда: { $at }. { $what }
announced-because = Настройки, версия { $number }. Кто: { $who }. Когда: { $at }. { $what } Почему: { $why }
announced-away = { $what } (Кто сказал: { $who }.)
told-away = { $who }: вас нет на месте до этого времени: { $until }. Вы всё-таки здесь? /back
told-back = { $who }: вы снова на месте, напоминания приходят вам.
announced-told = { $cases ->
        [one] Версия { $number }: об этом знает { $cases } открытое дело. Даты сдвинулись: { $moved }.
        [few] Версия { $number }: об этом знают все { $cases } открытых дела. Даты сдвинулись: { $moved }.
        [many] Версия { $number }: об этом знают все { $cases } открытых дел. Даты сдвинулись: { $moved }.
       *[other] Версия { $number }: об этом знают все { $cases } открытого дела. Даты сдвинулись: { $moved }.
    }

## До того как изменение начнёт действовать

dry-title = Пока ничего не изменилось. Вот как было бы:
dry-both-duty = Закон и настройка действуют вместе, каждый раз берётся самая ранняя дата: { $options }.
dry-both-window = Закон и настройка действуют вместе, каждый раз берётся самая поздняя дата: { $options }.
dry-information = { $title } ({ $preset }) здесь не задаёт дат. Показано для сведения.
dry-none = Больше нельзя: { $clock }. То, что уже перенесли, остаётся. На вопросы фрилансеру тогда надо ответить до срока решения.
dry-none-before = Снова можно: { $clock }.
dry-example = Если бы отсчёт начался сейчас, { $clock }: { $after } (как есть: { $before }).
dry-same = То, что начнётся сейчас, получит те же даты, что и раньше.
dry-no-cases = Нет открытых дел, которые могли бы сдвинуться.
dry-figures = { $cases ->
        [one] { $cases } открытое дело (черновики тоже считаются): раньше для вас { $earlier }, больше времени у фрилансера { $later }.
        [few] { $cases } открытых дела (черновики тоже считаются): раньше для вас { $earlier }, больше времени у фрилансера { $later }.
        [many] { $cases } открытых дел (черновики тоже считаются): раньше для вас { $earlier }, больше времени у фрилансера { $later }.
       *[other] { $cases } открытого дела (черновики тоже считаются): раньше для вас { $earlier }, больше времени у фрилансера { $later }.
    }
dry-nothing-moves = Ни одна дата открытых дел не сдвинется.
dry-first = Первыми сдвинутся:
dry-move = { $reference }, { $clock }. Было: { $before }. Станет: { $after }.
dry-more = И ещё: { $count }.
dry-better = У каждого открытого дела остаётся лучшая для фрилансера из старой и новой дат, а у вас — не меньше суток с момента изменения.
dry-stale = С тех пор как это было показано, настройки изменились, или прошло много времени. Ничего не сделано. Посмотрите, пожалуйста, ещё раз.
dry-claims = { $cases ->
        [0] { $name }: открытых дел нет.
        [one] { $name }: { $cases } открытое дело. Его сможет взять любой; даты останутся.
        [few] { $name }: { $cases } открытых дела. Их сможет взять любой; даты останутся.
        [many] { $name }: { $cases } открытых дел. Их сможет взять любой; даты останутся.
       *[other] { $name }: { $cases } открытого дела. Их сможет взять любой; даты останутся.
    }
button-confirm = Применить
button-leave-it = Ничего не менять
in-force = Действует: версия { $version }.
in-force-moves = Действует: версия { $version }. Открытые дела сейчас об этом узнают.
proposal-gone = Это уже не ждёт ответа: подтверждено, оставлено или устарело. Дайте, пожалуйста, команду ещё раз.
proposal-left = Оставлено как есть. Ничего не изменилось.
already-so = Так уже и есть. Менять нечего.
settings-changed-meanwhile = Настройки изменились в этот самый момент. Дайте, пожалуйста, команду ещё раз: будет видно, что сдвинется теперь.
undo-nothing = Сроки здесь ещё не меняли, поэтому отменять нечего.

## Почему дата такая

why-title = { $reference }: откуда взялась каждая дата, ближайшая сверху.
why-none = { $reference }: по этому делу сроки не идут.
why-date = → { $clock }: { $due }. Чей шаг: { $party }.
why-date-about = → { $clock } ({ $about }): { $due }. Чей шаг: { $party }.
why-began = Начало отсчёта: { $since }.
why-rule = По действующим правилам: { $options }.
why-late = { $times ->
        [one] Обещано было: { $was }. Обещание не сдержано, это новая дата.
        [few] Обещано было: { $was }. Обещание не сдержано, дату обновляли { $times } раза. Это новая дата.
        [many] Обещано было: { $was }. Обещание не сдержано, дату обновляли { $times } раз. Это новая дата.
       *[other] Обещано было: { $was }. Обещание не сдержано, дату обновляли { $times } раза. Это новая дата.
    }
why-own-length = Срок задан вручную для одного этого дела.
why-moved-later = Дата один раз сдвинута позже, фрилансер знает почему.
why-postponed = Дата сдвинута позже: предупреждение не успело дойти вовремя.
why-better = По действующим правилам было бы так: { $rules }. Осталась дата по прежнему правилу или продлённая по особой причине: она лучше для фрилансера.
why-version = По действующим правилам было бы так: { $rules }. Осталась дата по версии { $number }, она лучше для фрилансера: { $options }.
why-grace = По действующим правилам было бы так: { $rules }. Для идущего дела это слишком внезапно: у команды остаётся не меньше суток с момента изменения.

## Сотрудники и команды

staff-title = Кто в списке:
staff-line = { $id }: { $name }, подпись: { $pseudonym }; { $roles }; { $team }; открытых дел: { $cases }; { $away }
staff-team = команда { $teams }
staff-no-team = без команды
staff-here = на месте
staff-away = нет на месте до этого времени: { $until }
role-reviewer = рассматривает дела
role-lead = руководитель
role-admin = администратор
teams-title = Команды:
team-line = { $team }: { $members }. Получает: { $what }.
team-nobody = пока никого
team-nothing = пока ничего
staff-how =
    /staff add nina КАНАЛ 123456789 Нина Роу как Сотрудник Н.
    /staff remove nina
    /staff team nina Identity · /staff team nina out of Identity
    /staff route Identity причины identity_not_verified языки ru · /staff route Identity нет
    /away до пятницы · /away nina 3 дня · /back
    Руководители и администраторы названы только в файле конфигурации.
away-how = Напоминания и дела обойдутся без вас; ваши дела может взять любой. Вернулись раньше? /back
away-how-other = Напоминания и дела обойдутся без этого человека; его дела может взять любой.
back-how = Напоминания снова приходят вам.
away-claims = { $cases ->
        [one] За вами остаётся { $cases } открытое дело; пока вас нет, его может взять любой.
        [few] За вами остаются { $cases } открытых дела; пока вас нет, их может взять любой.
        [many] За вами остаются { $cases } открытых дел; пока вас нет, их может взять любой.
       *[other] За вами остаются { $cases } открытого дела; пока вас нет, их может взять любой.
    }
thread-team = Это дело для команды { $team }: { $members }.

## Перечитать файл конфигурации

reload-nowhere = Recourse запущен без файла конфигурации, перечитывать нечего.
reload-same = В файле конфигурации то же, что уже действует. Менять нечего.
reload-mistakes = { $count ->
        [one] В файле конфигурации { $count } ошибка. Ничего не изменилось.
        [few] В файле конфигурации { $count } ошибки. Ничего не изменилось.
        [many] В файле конфигурации { $count } ошибок. Ничего не изменилось.
       *[other] В файле конфигурации { $count } ошибки. Ничего не изменилось.
    }
reload-mistake = { $file }, { $key }: { $problem }. Что сделать: { $remedy }.
reload-whole-file = весь файл
reload-over = { $clock }: заданное в канале важнее файла, { $lasts }. Вернуть к файлу: /deadlines unset.
reload-fixed = В файле изменено и это, но начнёт действовать только при следующем запуске: { $keys }.
reload-staff-added = Новые в списке сотрудников: { $names }.
reload-staff-removed = Больше нет в списке сотрудников: { $names }. Их дела может взять любой.
reload-staff-changed = Изменено в списке сотрудников: { $names }.
reload-rules-added = Новые правила площадки: { $names }.
reload-rules-removed = Правила, которых больше нет: { $names }. В принятых решениях их слова останутся.
reload-rules-changed = Правила с другим текстом или версией: { $names }.
reload-reasons-added = Новые причины ограничений: { $names }.
reload-reasons-removed = Причины, которых больше нет: { $names }.
reload-reasons-changed = Причины с другими вопросами: { $names }.
reload-marketplace = Площадка теперь называется { $name }.
reload-language = Фрилансеры, которые не выбрали язык, читают на этом: { $language }.
reload-limits = Меняются пределы для файлов и кодов.
reload-ladders = Меняются напоминания и шаги вокруг дат.
reload-other = Меняется что-то ещё, для чего в этом списке нет слов.
reload-texts = { $count ->
        [one] { $count } сообщение с другими словами.
        [few] { $count } сообщения с другими словами.
        [many] { $count } сообщений с другими словами.
       *[other] { $count } сообщения с другими словами.
    }
reload-announced = Файл конфигурации перечитан. Применить его может только администратор.
in-force-reloaded = Файл конфигурации действует.

## Ошибки, и что с ними делать

mistake-word = Здесь нет слова «{ $word }». Можно написать:
mistake-word-near = Здесь нет слова «{ $word }». Может быть, «{ $near }»? Можно написать:
mistake-clock = Срока «{ $name }» нет. Есть такие: { $known }.
mistake-clock-near = Срока «{ $name }» нет. Может быть, «{ $near }»? Все сроки: /deadlines.
mistake-set-empty = Какой срок и сколько? Например: /deadlines set decision 10 рабочих дней потому что …
mistake-duration-shape = «{ $typed }» — это не число с единицей. Напишите, например: 24 часа, 14 дней, 10 рабочих дней, 2 недели или 6 месяцев.
mistake-duration-unit = Единица в «{ $typed }» мне незнакома. Есть минуты, часы, рабочие часы, дни, рабочие дни, недели и месяцы.
mistake-too-short = { $clock }: это слишком мало, срок не выполнит своей задачи. Укажите { $least } или больше.
mistake-too-long = { $clock }: столько ждать нельзя. Укажите { $most } или меньше, в минутах, часах или днях.
mistake-hours-days = Для каких дней «{ $typed }»? Сначала напишите дни, например: mon-fri 9:00-17:00.
mistake-none = { $clock }: здесь «none» нельзя. Этого кто-то ждёт, поэтому нужно время, например 14 дней. Запретить можно только отсрочку: /deadlines set extension none
mistake-duration-range = «{ $typed }» — такое время пройти не может: напишите число от 1, не больше чем { $most }.
mistake-preset = Набора «{ $name }» нет. Есть такие: { $known }.
mistake-preset-near = Набора «{ $name }» нет. Может быть, «{ $near }»? Все наборы: /deadlines preset.
mistake-preset-default = Значения по умолчанию лежат подо всем и действуют всегда. Отдельные сроки задаёт /deadlines set.
mistake-preset-not-chosen = { $name } сейчас не действует, убирать нечего. Какие действуют, показывает /deadlines preset.
mistake-undo = «{ $typed }» — это не версия. Напишите /deadlines undo или номер из /deadlines history.
mistake-undo-unknown = Версия { $number } не меняла сроки. Номера показывает /deadlines history.
mistake-undo-file = Версия { $number } — изменение файла конфигурации. Верните файл и запустите снова.
mistake-reference = Дела «{ $typed }» нет. Номер выглядит так: 7KQ2-M4TX. Открытые дела показывает /queue.
mistake-why-empty = По какому делу? Напишите, например: /deadlines why 7KQ2-M4TX
mistake-zone-empty = Какой часовой пояс? Напишите, например: /deadlines calendar zone Europe/Kyiv
mistake-zone = Часового пояса «{ $zone }» нет. Напишите часть света и город, например Europe/Kyiv, или UTC.
mistake-zone-near = Часового пояса «{ $zone }» нет. Может быть, { $near }?
mistake-hours-empty = Часы нужны хотя бы для одного дня. Напишите, например: /deadlines calendar hours пн-пт 9:00-17:00. Или «hours none»: рабочие дни открыты целиком.
mistake-hours = Такие часы мне не прочитать: { $typed }. Напишите, например: пн-пт 9:00-12:30 13:30-18:00, сб 10-14
mistake-hours-backwards = { $typed }: конец раньше начала. Ночная смена — это две: 22:00-24:00, а на следующий день 0:00-6:00.
mistake-hours-overlap = { $one } и { $other } пересекаются. Пусть одна смена начинается, когда другая закончилась.
mistake-weekday = «{ $typed }» — это не день недели. Напишите пн, вт, ср, чт, пт, сб или вс.
mistake-weekdays-hours = У вас заданы часы по дням недели: день без часов закрыт. Измените часы.
mistake-weekdays-all = Тогда закрыты были бы все дни, и ни один срок не наступил бы. Оставьте хотя бы один рабочий день.
mistake-date = Дату «{ $typed }» мне не прочитать. Напишите, например: 2026-12-24 или 24 декабря.
mistake-date-empty = Какие дни? Напишите, например: /deadlines calendar closed 24 декабря, 31 декабря
mistake-day-open = { $typed } нет среди закрытых дней. Их показывает /deadlines calendar.
mistake-country-empty = Какая страна? Напишите две буквы, если нужно — с регионом: DE, DE-BY. Или: none.
mistake-country = Праздников для «{ $typed }» нет. Напишите две буквы страны, например DE или US.
mistake-country-near = Праздников для «{ $typed }» нет. Может быть, { $near }?
mistake-region = В { $country } нет региона «{ $region }». Есть такие: { $known }.
mistake-region-none = В { $country } регионов нет. Напишите только страну.
mistake-calendar-never-open = Тогда целый год не было бы ни одного рабочего дня. Оставьте сколько-нибудь.
mistake-calendar-never-due = Тогда рабочего времени так мало, что этот срок никогда не наступил бы: { $clock }. Откройте больше часов или сначала сократите срок.
mistake-staff = Никого по имени «{ $typed }» в списке нет. Есть: { $known }.
mistake-staff-near = Никого по имени «{ $typed }» в списке нет. Может быть, «{ $near }»?
mistake-staff-who = Кого? Список показывает /staff.
mistake-staff-add = Напишите: /staff add ID КАНАЛ ЧАТ Имя как Подпись. Например: /staff add nina { $channel } 123456789 Нина Роу как Сотрудник Н.
mistake-staff-id = «{ $typed }» не может быть id. Подойдут до 40 маленьких латинских букв, цифр, - и _. Он останется навсегда.
mistake-staff-there = { $id } уже есть в списке. Выберите другой id.
mistake-staff-channel = «{ $typed }» — не наш канал. Есть такие: { $known }.
mistake-staff-address = Этот адрес уже занят: { $name }. Каждому нужен свой.
mistake-staff-name = В имени и подписи может быть до { $most } знаков. Сократите, пожалуйста.
mistake-staff-pseudonym = Подпись «{ $typed }» уже занята. Выберите другую.
mistake-staff-pseudonym-real = «{ $typed }» — настоящее имя, его увидели бы фрилансеры. Выберите подпись вроде «Сотрудник Н.»
mistake-staff-file = { $name } — руководитель или администратор. Их называет и убирает только файл конфигурации.
mistake-team = Команды «{ $typed }» нет. Есть: { $known }.
mistake-team-none = Команд пока нет. Создайте первую: /staff team nina Identity
mistake-team-empty = Кого и в какую команду? Напишите, например: /staff team nina Identity
mistake-team-not-in = { $name } не в команде { $team }. Кто где, показывает /staff.
mistake-route-empty = Что получает команда? Напишите, например: /staff route Identity причины identity_not_verified языки ru
mistake-reason = Причины «{ $typed }» нет. Есть такие: { $known }.
mistake-reason-near = Причины «{ $typed }» нет. Может быть, «{ $near }»?
mistake-language = Текстов на языке «{ $typed }» нет. Есть: { $known }.
mistake-away-empty = До какого времени? Напишите, например: /away до пятницы, /away 2026-12-24, /away 3 дня
mistake-away = Не получается прочитать «{ $typed }». Напишите, например: до пятницы, 24 декабря, 2026-12-24, завтра 14:00 или 3 дня
mistake-away-past = «{ $typed }» уже прошло. До какого времени вас не будет?
mistake-away-long = Это больше года. Назовите день раньше, или пусть администратор уберёт человека из списка.
