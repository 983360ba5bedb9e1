## Слова канала, который есть сервер: с ролями, ветками, формами в окнах и меню

server-menu-choose = Выберите …
server-menu-open = Открыть документ …
server-menu-mark = Оценить документ …
server-menu-send-again = Попросить документ ещё раз …
server-menu-edit = Изменить ответ …
server-menu-case = Показать дело …

server-files = Отправить файлы
server-files-which = Ваши файлы
server-files-how = До десяти за раз. Фото подойдут, если виден весь текст.
server-files-words = Что на них?
server-write-date = Например, 5 июня 2026
server-write-points = Каждый пункт с новой строки

server-post-start = Разместить здесь кнопку начала
server-start-posted = Кнопка размещена.
server-again = Сейчас это не удалось сохранить, поэтому ничего не сделано. Попробуйте, пожалуйста, ещё раз.
server-written = Мой ответ в личных сообщениях.
server-written-open = Открыть переписку
server-coming = Ответ скоро придёт в личные сообщения.
server-private-thread = Ваша апелляция

server-form-open = Открыть форму
server-form-ready = Форма готова.
server-form-continue = Дальше
server-form-more =
    { $count ->
        [one] Сохранено. Остался { $count } вопрос.
        [few] Сохранено. Осталось { $count } вопроса.
        [many] Сохранено. Осталось { $count } вопросов.
       *[other] Сохранено. Осталось { $count } вопроса.
    }
server-form-wrong = Сохранено, кроме этого:
server-form-problem = { $field }: { $problem }
server-form-correct = Исправить
server-form-empty = В этой форме здесь заполнить нечего. Ответьте, пожалуйста, в чате.

server-document-press = Открывайте, пожалуйста, документы кнопками на карточке.
server-document-link = Эту ссылку прислал фрилансер, она ведёт на внешнюю страницу: { $link }
server-document-follow = Перейти по ссылке
server-document-viewer = { $name }. При просмотре спросят число, которое видите только вы: { $pin }. Смотреть можно до: { $until }.
server-document-view = Открыть просмотр
server-document-copy = { $name }. Эту копию видите только вы. Она исчезнет: { $until }.
server-document-too-large = { $name }: файл слишком велик для сообщения. Попросите администратора настроить просмотр.
server-document-failed = { $name }: сейчас показать не удаётся. Попробуйте, пожалуйста, позже.

server-document-mark = { $name }, { $at }
server-notices = Сообщения модераторам
server-notices-about = Здесь то, что не относится к одному делу: тревоги, просроченное и сводка дня.
server-tag-unsafe = Небезопасно
server-tag-late = Просрочено

server-desk-gone = Писать в канал модераторов больше не получается: канала нет или нет прав в нём. Ничего не потеряно: то, что для модераторов, ждёт. Верните права или запустите команду настройки, и всё будет отправлено.
server-threads-full = На сервере открыто столько веток, сколько можно, и новые дела ждут. Закройте, пожалуйста, ненужные ветки.
server-tags-missing = В форуме не удалось создать метку: нет места или нет права. Публикации дел появляются без неё.
server-role-gone = Роли тех, кто рассматривает дела, больше нет ({ $role }). У кого была только она, тот не может рассматривать дела. Исправьте, пожалуйста, конфигурацию.
server-content-forbidden = Читать сообщения на сервере нельзя: у приложения выключено право на их содержимое. Пока оно выключено, заметки работают только через /note.
server-unreadable = Читать сообщения на этом сервере пока нельзя. Пишите, пожалуйста, заметки через /note.
server-outage = Связи не было. Начало: { $since }. Конец: { $until }. Она восстановлена. То, что написано за это время, читается сейчас; ничего не потеряно.

server-option-case = Дело, по его номеру
server-option-words = Что сказать
server-option-language = Язык
server-option-file = Файл для отправки

server-name-start = начать
server-name-appeal = апелляция
server-name-status = статус
server-name-documents = документы
server-name-ask = спросить
server-name-language = язык
server-name-privacy = данные
server-name-withdraw = отозвать
server-name-timezone = часовой-пояс
server-name-link = связать
server-name-help = помощь
server-name-unsafe = опасность
server-name-claim = взять
server-name-release = вернуть
server-name-imposed = моё-решение
server-name-note = заметка
server-name-reply = ответить
server-name-request = запросить
server-name-reasons = причины
server-name-extend = продлить
server-name-decide = решить
server-name-proof = проверка
server-name-told = извещение
server-name-restored = восстановлено
server-name-reopen = открыть-снова
server-name-datarequest = запрос-данных
server-name-dataanswer = ответ-о-данных
server-name-hold = не-удалять
server-name-unhold = можно-удалять
server-name-card = карточка
server-name-queue = очередь
server-name-overdue = просроченные
server-name-case = дело
server-name-rules = сроки
server-name-deadlines = все-сроки
server-name-staff = сотрудники
server-name-away = меня-нет
server-name-back = на-месте
server-name-reload = перечитать
server-name-post-start = кнопка-начала

start-here = { $marketplace }: ваш аккаунт приостановлен или ограничен? Апелляцию можно подать здесь.
start-here-how = Нажмите кнопку внизу. То, что вы пишете, видите только вы и те, кто рассматривает апелляцию. Человек прочитает и ответит с причинами, к названной дате.
