## Списки дел для сотрудников и как их сузить

queue-title-mine = { $total ->
        [1] У вас { $total } открытое дело
        [one] У вас { $total } открытое дело, с { $first } по { $last }
        [few] У вас { $total } открытых дела, с { $first } по { $last }
        [many] У вас { $total } открытых дел, с { $first } по { $last }
       *[other] У вас { $total } открытого дела, с { $first } по { $last }
    }
queue-title-found = { $total ->
        [1] Найдено { $total } дело
        [one] Найдено { $total } дело, с { $first } по { $last }
        [few] Найдено { $total } дела, с { $first } по { $last }
        [many] Найдено { $total } дел, с { $first } по { $last }
       *[other] Найдено { $total } дела, с { $first } по { $last }
    }
queue-empty-mine = У вас нет открытых дел. Что ждёт, покажет /queue.
queue-empty-found = По этому запросу дел нет.
list-only = Только: { $what }
list-no-reason = причины пока нет
list-no-language = язык пока не выбран
list-no-team = без команды
list-team = команда { $team }
list-word = Слова «{ $word }» я здесь не знаю.
list-word-near = Слова «{ $word }» я здесь не знаю. Может быть, «{ $near }»?
list-how = Список можно сузить по статусу, причине, языку и команде, в любом порядке. Например: /queue на рассмотрении, /mine русский, /overdue не удалось подтвердить личность.
find-how = Напишите /find и номер дела или его начало, имя аккаунта на площадке или имя в чате. Достаточно первых трёх букв. Закрытые дела тоже находятся.
narrow-by = Какие показать?
button-by-status = По статусу
button-by-reason = По причине
button-by-language = По языку
button-by-team = По команде
button-all = Показать все
button-narrow = { $what } ({ $count })

staff-command-mine = Мои открытые дела, самые срочные первыми
staff-command-find = Найти дело по номеру, аккаунту или имени
server-name-mine = мои
server-name-find = найти
server-option-status = Только дела с этим статусом
server-option-reason = Только дела с этой причиной
server-option-team = Только дела этой команды

page-number = Страница { $number } из { $total }
button-next-page = Читать дальше
button-first-page = С начала
list-held-by-nobody = ни у кого
button-held-by-nobody = Пока ни у кого
