## Списки справ для співробітників і як їх звузити

queue-title-mine = { $total ->
        [1] У вас { $total } відкрита справа
        [one] У вас { $total } відкрита справа, з { $first } по { $last }
        [few] У вас { $total } відкриті справи, з { $first } по { $last }
        [many] У вас { $total } відкритих справ, з { $first } по { $last }
       *[other] У вас { $total } відкритої справи, з { $first } по { $last }
    }
queue-title-found = { $total ->
        [1] Знайдено { $total } справу
        [one] Знайдено { $total } справу, з { $first } по { $last }
        [few] Знайдено { $total } справи, з { $first } по { $last }
        [many] Знайдено { $total } справ, з { $first } по { $last }
       *[other] Знайдено { $total } справи, з { $first } по { $last }
    }
queue-empty-mine = У вас немає відкритих справ. Що чекає, покаже /queue.
queue-empty-found = За цим запитом справ немає.
list-only = Лише: { $what }
list-no-reason = причини поки немає
list-no-language = мову поки не вибрано
list-no-team = без команди
list-team = команда { $team }
list-word = Слова «{ $word }» я тут не знаю.
list-word-near = Слова «{ $word }» я тут не знаю. Може, «{ $near }»?
list-how = Список можна звузити за статусом, причиною, мовою та командою, у будь-якому порядку. Наприклад: /queue на розгляді, /mine українська, /overdue особу не вдалося підтвердити.
find-how = Напишіть /find і номер справи або його початок, назву акаунта на майданчику чи ім'я в чаті. Досить перших трьох літер. Закриті справи теж знаходяться.
narrow-by = Які показати?
button-by-status = За статусом
button-by-reason = За причиною
button-by-language = За мовою
button-by-team = За командою
button-all = Показати всі
button-narrow = { $what } ({ $count })

staff-command-mine = Мої відкриті справи, найтерміновіші спершу
staff-command-find = Знайти справу за номером, акаунтом чи ім'ям
server-name-mine = мої
server-name-find = знайти
server-option-status = Лише справи з цим статусом
server-option-reason = Лише справи з цією причиною
server-option-team = Лише справи цієї команди

page-number = Сторінка { $number } з { $total }
button-next-page = Читати далі
button-first-page = Від початку
list-held-by-nobody = ні в кого
button-held-by-nobody = Поки ні в кого
