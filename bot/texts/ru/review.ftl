## Что читает и заполняет команда, и её слова фрилансеру

signed = { $name }
signed-team = Команда апелляций
from-reviewer =
    { $words }
    — { $signed }
request-how = Ответьте, пожалуйста, до этой даты: { $due }. Пишите здесь или присылайте файлы. Подойдёт любое сообщение.
request-extends = Чтобы мы успели прочитать ваш ответ, дата решения один раз сдвигается. Была: { $before }. Стала: { $due }.
request-late-is-fine = Если нужно больше времени, скажите нам. Если ответа не будет, человек примет решение по тому, что у нас есть. Апелляция из-за этого не закончится.

thread-new-case = Новая апелляция { $reference }.
thread-late-appeal = Апелляция пришла позже срока: { $until }. Её не отклоняют: посмотрите, пожалуйста, и её, и почему она пришла сейчас.
thread-own-words = Словами фрилансера: { $words }
thread-claimed = Дело теперь ведёт { $name }. Ограничение — ваше решение? Тогда нажмите кнопку, и решать будет кто-то другой.
thread-released = { $name } больше не ведёт это дело. Его может взять любой.
thread-imposed-it = Ограничение — решение этого сотрудника: { $name }. Решать по делу будет кто-то другой.
thread-nobody-impartial = Никто из списка сотрудников не может принимать решение по этому делу. Администраторы об этом знают.
thread-question = Вопрос от фрилансера: { $words }
thread-asks-reopening = Фрилансер просит посмотреть дело снова. Что нового: { $words }
thread-remark = Там, где просили документы, фрилансер написал: { $words }
thread-reply = Ответ от фрилансера: { $words }
thread-reply-file = Ответ от фрилансера, файл: { $name }
thread-nothing-to-add = Фрилансеру нечего добавить.
thread-answer-changed =
    Фрилансер изменил ответ. { $question }
    Теперь: { $now }
    Раньше: { $before }
thread-all-told = Фрилансер пока рассказал всё.
thread-link = Новая ссылка: { $name }
thread-document = Новый документ: { $name } ({ $size })
thread-document-opened = Документ { $name } открыт. Кто: { $by }. Фрилансер это видит.
thread-proved = Аккаунт подтверждён { $how }.
thread-accepted = Фрилансер согласился с решением. Дело закрыто.
thread-withdrawn = Фрилансер остановил апелляцию.
thread-reopened-by-him = Фрилансер вернулся к апелляции.
thread-second-review = Фрилансер просит о пересмотре. Решает другой человек. Срок: { $due }.
thread-safety = «{ command-unsafe }». Пожалуйста, напишите этому человеку прямо сейчас. Самый поздний срок: { $due }.
thread-undeliverable = Сообщение не удалось доставить. Руководитель должен связаться с фрилансером иначе и записать это через /told. Срок: { $due }. Если фрилансер напишет снова, сообщение уйдёт ещё раз само.
thread-receipt-late = Подтверждение ещё не доставлено. Попытки продолжаются.
thread-window-ended = Время фрилансера для ответа вышло. Пожалуйста, решайте по тому, что есть.
thread-proof-missing = Решение принято, но аккаунт так и не подтверждён. Сообщите, пожалуйста, владельцу аккаунта иначе и запишите это через /told. Срок: { $due }.
thread-closed-by-window = Время для просьбы о пересмотре вышло. Дело закрыто.
thread-sent = Сообщение фрилансеру от { $name }: { $words }
thread-requested = Просьба к фрилансеру от { $name } (срок ответа: { $due }): { $words }
thread-reasons-stated = Причины названы. Кто: { $name }. Правило: { $number }.
thread-marked = Отметка на документе { $document }: { $verdict }. Кто: { $name }
thread-decided = Решение: { $outcome }. Кто: { $name }
thread-notice-recorded = Записано, что фрилансеру сообщили другим способом: { $how }. Кто: { $name }
thread-restored = Всё восстановлено. Кто: { $name }
thread-reopened = Дело снова открыто: { $why }. Кто: { $name }
thread-extended = { $reference }: срок сдвинут, один раз: { $what }. Был { $before }, теперь { $due }. Кто: { $name }. Почему: { $why }
thread-data-asked = { $reference }: запрос о данных, { $what }. Руководитель отвечает через /dataanswer. Срок: { $due }. Если нужно больше времени: /extend, до этой даты.
thread-data-answered = Ответ на запрос о данных ({ $what }) от { $name }: { $words }

claim-done = Дело ваше: { $reference }
claim-yours-already = Это дело уже у вас.
claim-closed = Это дело закрыто, и по нему ничего не осталось.
claim-held = Это дело ведёт { $name }. Дело можно вернуть, а руководитель может его забрать.
claim-taken-over = Дело { $reference }, которое было у вас, теперь ведёт { $name }.
release-done = Дело вы вернули.
release-nobody = Это дело никто не ведёт.
imposed-it-noted = Записано. По этому делу решит кто-то другой.
note-empty = Заметка была пустая, поэтому ничего не сохранено.
note-filed = Заметка сохранена. Фрилансер её не видит.
sent = Отправлено.
send-nothing = Вашего черновика здесь больше нет: он отправлен или удалён.
send-changed-since = После этого просмотра ваш черновик изменился. Посмотрите, пожалуйста, ещё раз.
send-problems = Пока это отправить нельзя:
draft-discarded = Черновик удалён.
preview = Вот что будет отправлено. Пока ничего не ушло.
preview-of = Дело { $reference }
preview-language = Наши слова фрилансер прочитает на этом языке: { $language }. Ваши слова уйдут так, как вы их написали.
form-about = О чём: { $name }
preview-record = { $words }

form-reply = Написать фрилансеру
form-request = Попросить о сведениях
form-reasons = Назвать причины
form-verdict = Отметка на документе
form-decision = Решение
form-proof = Записать проверку личности
form-notice = Записать: сообщили другим способом
form-restored = Всё восстановлено
form-reopen = Снова открыть дело
form-extend = Сдвинуть срок, один раз
form-data-asked = Записать запрос о данных
form-data-answered = Ответить на запрос о данных

field-reply-words = Ваше сообщение
field-request-words = Что вам нужно и для чего?
field-request-days = Дней на ответ (от 3 до 60; пусто — по правилам)
field-clause = О каком правиле речь?
field-facts = Факты: даты, контракты, сообщения
field-why = Что правило значит для этих фактов?
field-automation = Участвовала ли в решении автоматика?
field-detected = Сначала на это указала автоматика?
field-verdict = Отметка
field-verdict-why = Почему? Это прочитает фрилансер.
field-outcome = Что будет с ограничением?
field-basis = Почему ограничение снимается?
field-measure = Какое ограничение действует теперь и до какой даты? (Если снято, оставьте пустым.)
field-point = Пункт { $number }: «{ $point }» Ваш ответ:
field-allowed = Что доступно фрилансеру?
field-remedy = Что изменило бы этот результат? (Если снято, оставьте пустым.)
field-redress = Куда ещё может обратиться фрилансер?
field-redress-how = Как туда обратиться, до какой даты и сколько это стоит
field-reopen-if = Какие новые сведения позволят открыть дело снова? (Если снято, оставьте пустым.)
field-restored = Что возвращается?
field-prevention = Что мы изменили, чтобы это не повторилось?
field-withheld = Какая-то подробность не названа? На каком основании?
field-withheld-what = Какого рода подробность не названа?
field-proof-account = Какой аккаунт на площадке?
field-proof-how-checked = Как вы это проверили?
field-notice-how = Как сообщили фрилансеру? (электронная почта, письмо…)
field-notice-on = В какой день?
field-notice-decision = Было ли в этом сообщении всё решение целиком? Тогда начинается время, когда можно попросить о пересмотре.
field-restored-words = Ваше сообщение: что восстановлено
field-reopen-why = Почему? Это прочитает фрилансер.
field-extend-why = Почему нужно больше времени? Это прочитает фрилансер.
field-extend-days = На сколько дней позже? (Пусто: самый поздний срок по правилам.)
field-data-wish = О чём просят?
field-data-words = Какими словами и где об этом попросили?
field-data-answer = Ваш ответ. Если аккаунт не подтверждён, не пишите здесь данных аккаунта.
data-wish-access = показать данные
data-wish-erasure = удалить данные
data-wish-correction = исправить данные
data-wish-objection = перестать использовать данные
option-clause = { $number } { $title } (версия { $version })

automation-not-automated = Нет, решал только человек
automation-partially-automated = Отчасти, решал человек
ruling-upheld = Ограничение остаётся
ruling-modified = Ограничение изменено
ruling-reversed = Ограничение снято
basis-our-error = Это была наша ошибка
basis-new-information = Новые сведения
basis-remedied = То, что было открыто, улажено
withheld-none = Названо всё
withheld-legal-obligation = Назвать не позволяет закон
withheld-security-of-checks = Раскрыло бы, как идут проверки
withheld-third-party-privacy = Раскрыло бы другого человека

guard-unopened = { $name }: вы это ещё не открывали. Тот, кто решает, смотрит сам; фрилансер узнает, что документ посмотрели.
guard-unjudged = { $name }: открыто, но отметки пока нет.
guard-point = Пункт { $number }: ответа нет, или пункт изменился после вашего ответа.
guard-his-turn = У фрилансера ещё есть время ответить. До этого можно решить только снять ограничение.
guard-stays = Пока ограничение остаётся, здесь нужен ответ: { $what }
guard-clause-gone = Выбранного правила больше нет в каталоге. Выберите, пожалуйста, другое.
guard-verdict-why = Напишите, пожалуйста, почему: для любой отметки, кроме «{ verdict-accepted }», нужна понятная фрилансеру причина.
guard-withheld-what = Напишите, пожалуйста, какого рода подробность не названа.
guard-days = Число дней: от { $least } до { $most }.
guard-decide-now = На вопрос времени уже нет: дата решения близко, и дальше её сдвигать нельзя. Пожалуйста, решайте по тому, что есть. Если ответ придёт позже, дело откроется снова.
unfit-request = О сведениях можно попросить, пока дело на рассмотрении. Сейчас статус: { $status }.
unfit-reasons = Назвать причины можно, пока дело на рассмотрении. Сейчас статус: { $status }. Если дело ничьё, сначала возьмите его.
unfit-decide = Сейчас решить это дело нельзя. Статус: { $status }. Если дело ничьё, сначала возьмите его.
unfit-reopen = Снова открыть можно только решённое или закрытое дело. Сейчас статус: { $status }.
unfit-proof = Аккаунт уже подтверждён.
unfit-notice = Здесь нет сообщений, которые не дошли до фрилансера.
unfit-restored = По этому делу восстанавливать нечего.
unfit-verdict = Сначала, пожалуйста, откройте { $name }.
guard-extend = Новая дата должна быть позже, чем { $due }, и не позже, чем { $latest }. Оставьте поле с днями пустым, и срок будет самым поздним.
unfit-extend = Здесь нет срока, который можно сдвинуть. Дело сейчас: { $status }.
unfit-extend-late = Этот срок уже прошёл, и сдвинуть его нельзя: { $what }. Он был { $was }, фрилансер об этом знает. Новая дата: { $due }.
unfit-extend-used = Этот срок уже сдвигали: { $what }, { $due }. Второй раз он не сдвигается.
unfit-extend-own = Здесь этот срок не переносят: { $what }, { $due }. Так решил администратор. Если в срок не успеть, скажите об этом старшему сейчас.
unfit-extend-law = Закон, который здесь действует, не даёт более позднего срока: { $what }, { $due }.
unfit-data-answer = Открытого запроса о данных здесь нет. Записать его: /datarequest.

staff-status-draft = Черновик
staff-status-received = Получено
staff-status-being-reviewed = На рассмотрении
staff-status-waiting-for-you = Ждём ответа фрилансера
staff-status-waiting-for-reasons = Нужно назвать причины
staff-status-decided = Решено
staff-status-second-review = Пересмотр
staff-status-closed = Закрыто

card-title = { $reference }: { $status }
card-late = ПРОСРОЧЕНО: { $what }. Новый срок: { $due }
card-late-appeal = Подана позже срока на апелляцию ({ $until }); из-за этого не отклоняют
card-unsafe = В ОПАСНОСТИ: этому человеку нужен ответ. Срок: { $due }
card-language = Язык: { $language }
card-question = Спрашивает: { $words }
card-turn = Чья очередь: { $party }. Что дальше: { $step }. Срок: { $due }
card-turn-nobody = Чья очередь: ничья
card-proved = Аккаунт: { $account } (подтверждён)
card-unproved = Аккаунт: { $account } (не подтверждён: данные аккаунта, причины и решение в этот чат не показываются)
card-unproved-short = Аккаунт: { $account } (не подтверждён)
card-holder = У кого дело: { $name }
card-holder-none = У кого дело: пока ни у кого
card-answer =
    { $question }
    { $answer }
card-point = Пункт { $number }: { $point }
card-document = { $name }: { $state }
card-owed = Ещё за нами: { $what }. Срок: { $due }
card-ruling = Решение: { $outcome }. Правило: { $number }

queue-title = { $total ->
        [1] { $total } открытое дело
        [one] { $total } открытое дело, показаны с { $first } по { $last }
        [few] { $total } открытых дела, показаны с { $first } по { $last }
        [many] { $total } открытых дел, показаны с { $first } по { $last }
       *[other] { $total } открытых дела, показаны с { $first } по { $last }
    }
queue-title-late = { $total ->
        [1] { $total } дело с опозданием
        [one] { $total } дело с опозданием, показаны с { $first } по { $last }
        [few] { $total } дела с опозданием, показаны с { $first } по { $last }
        [many] { $total } дел с опозданием, показаны с { $first } по { $last }
       *[other] { $total } дела с опозданием, показаны с { $first } по { $last }
    }
queue-empty = Открытых дел нет.
queue-empty-late = Дел с опозданием нет.
queue-line = { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-line-late = ПОЗДНО { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-free = свободно
queue-no-date = без даты

button-claim = Взять
button-release = Вернуть дело
button-imposed-it = Это моё решение
button-open = Открыть { $name }
button-mark = Отметить
button-mark-named = Отметить { $name }
button-state-reasons = Назвать причины
button-reply = Написать
button-request = Попросить о сведениях
button-decide = Решить
button-record-proof = Записать проверку личности
button-restored = Всё восстановлено
button-record-notice = Сообщили другим способом
button-extend = Сдвинуть срок
button-data-answer = Ответить о данных
button-send = Отправить
button-edit = Изменить
button-discard = Удалить черновик
button-reopen = Открыть снова
button-case = { $reference }
button-earlier = Раньше
button-further = Дальше

thread-title = { $reference } · { $status } · { $reason }
thread-title-plain = { $reference } · { $status }
thread-edited = Фрилансер изменил сообщение. Прежние слова остаются в деле. Теперь: { $words }
thread-removed = Фрилансер удалил сообщение из чата. Всё, что есть в деле, осталось на месте.
thread-blocked = Фрилансер заблокировал бота. Пока это так, наши сообщения до него не доходят.
thread-unblocked = Фрилансеру снова можно писать. То, что не дошло, отправляется ещё раз.
note-edited = Новые слова записаны рядом с прежними. Фрилансер не видит ни тех, ни других.
note-removed = Заметка остаётся в деле, хотя в ветке её больше нет.
card-blocked = ПИСАТЬ НЕЛЬЗЯ: фрилансер заблокировал бота. С какого времени: { $since }. Наши сообщения ждут.
card-document-forwarded = { $name }, переслано фрилансером, первый отправитель: { $origin }. { $state }
thread-origin = Переслано фрилансером. Первый отправитель: { $origin }

form-other-writer = Форму «{ $form }» уже заполняет { $name }. Начало: { $since }. { $count ->
        [one] Есть ответ на { $count } вопрос.
        [few] Есть ответы на { $count } вопроса.
        [many] Есть ответы на { $count } вопросов.
       *[other] Есть ответы на { $count } вопроса.
    }
draft-two-ways = Можно продолжить этот черновик или начать рядом свой. Отправить стоит только один.
button-take-over = Продолжить за { $name }
button-own-draft = Начать свой
draft-taken-over = { $name } продолжает форму «{ $form }» по делу { $reference }, которую вы начали. Ничего из написанного не потеряно.
thread-draft-taken-over = { $name } продолжает форму «{ $form }». Кто начал: { $before }.
draft-of-another = Эту форму заполняет { $name }. Чтобы продолжить её, нажмите кнопку формы на карточке.
draft-own-first = У вас есть свой черновик этой формы. Сначала отправьте или удалите его.
draft-goes-on = Продолжаем ваш черновик от { $since }.
draft-question = { $name }: { $form }. Вопрос { NUMBER($number, useGrouping: 0) } из { NUMBER($total, useGrouping: 0) }
draft-noted = Записано в ваш черновик.
draft-kept = Черновик сохранён. То, что вы пишете теперь, — снова заметки.
draft-summary = { $name }: { $form }. Что уже заполнено:
button-draft-on = Продолжить
note-filed-draft-waits = Заметка записана. Ваш черновик ждёт: чтобы продолжить, нажмите кнопку под его вопросом.
card-draft = Заполняется: { $form }. Кто: { $name }. С какого времени: { $since }
thread-reply-form = Фрилансер ответил: дополнил апелляцию. Новые ответы — на карточке.

card-urgent = СРОЧНО для фрилансера: { $words }

button-everything = Всё полностью
card-points = Пункты: { $count }
card-documents = Документы: { $count }, открыто: { $opened }, оценено: { $marked }
