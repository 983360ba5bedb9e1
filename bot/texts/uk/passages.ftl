## Готові фрагменти, які співробітники вставляють у свої листи

passages-title = { $count ->
        [one] Є { $count } готовий фрагмент
        [few] Є { $count } готові фрагменти
        [many] Є { $count } готових фрагментів
       *[other] Є { $count } готового фрагмента
    }
passages-none = Готових фрагментів поки немає.
passages-how = Додати: /passages add uk Вітання: і слова. Змінити та прибрати: /passages edit, /passages remove; /passages en покаже одну мову. У формі фрагмент вставляє кнопка «{ button-passages }», до надсилання його можна змінити. Лист із самих фрагментів надіслати не можна.
passage-line = { $title } ({ $language }): { $beginning }
passage-title = { $title } ({ $language })
passage-words = { $words }
passage-change = Змінити: /passages edit { $language } { $title }: і нові слова. Прибрати: /passages remove { $language } { $title }
passage-choose = Який фрагмент? Він потрапить у вашу чернетку, там його можна змінити.
passage-inserted = «{ $title }» тепер у вашій чернетці. Перед надсиланням пристосуйте його, будь ласка, до цієї справи.
passage-nowhere = Зараз фрагмент нема куди вставити. Спершу відкрийте форму.
passage-gone = Цього фрагмента більше немає.
guard-only-passage = «{ $what }»: тут лише готовий фрагмент, який отримують усі. Додайте, будь ласка, хоча б одне речення про цю справу: відповіддю є лише власні слова людини.
button-passages = Вставити фрагмент
button-passage = { $title }
button-passage-in = { $title } ({ $language })
button-reply-passage = Відповісти з фрагментом
change-passage-kept = додано фрагмент «{ $title }» ({ $language })
change-passage-worded = змінено фрагмент «{ $title }» ({ $language })
change-passage-dropped = прибрано фрагмент «{ $title }» ({ $language })
mistake-passage-how = Напишіть, будь ласка, мову, назву, двокрапку і слова: /passages add uk Вітання: Добрий день, я дивлюся вашу апеляцію.
mistake-passage-there = «{ $title }» ({ $language }) уже є. Змінити: /passages edit { $language } { $title }: і нові слова.
mistake-passage-many = Цією мовою вже { $most } фрагментів, серед більшої кількості ніхто нічого не знайде. Спершу приберіть, будь ласка, один.
mistake-passage-long = У назві може бути { $title } знаків, у фрагменті — { $words }.
mistake-passage-never = Слів «{ $words }» ми фрилансерові не кажемо. Скажіть, будь ласка, інакше.
mistake-passage = Фрагмента «{ $typed }» немає. Усі фрагменти покаже /passages.
mistake-passage-near = Фрагмента «{ $typed }» немає. Може, «{ $near }»?

staff-command-passages = Готові фрагменти: список, додати, змінити, прибрати
server-name-passages = фрагменти
