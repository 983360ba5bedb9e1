## Готовые фрагменты, которые сотрудники вставляют в свои письма

passages-title = { $count ->
        [one] Есть { $count } готовый фрагмент
        [few] Есть { $count } готовых фрагмента
        [many] Есть { $count } готовых фрагментов
       *[other] Есть { $count } готового фрагмента
    }
passages-none = Готовых фрагментов пока нет.
passages-how = Добавить: /passages add ru Приветствие: и слова. Изменить и убрать: /passages edit, /passages remove; /passages en покажет один язык. В форме фрагмент вставляет кнопка «{ button-passages }», до отправки его можно поправить. Письмо из одних фрагментов отправить нельзя.
passage-line = { $title } ({ $language }): { $beginning }
passage-title = { $title } ({ $language })
passage-words = { $words }
passage-change = Изменить: /passages edit { $language } { $title }: и новые слова. Убрать: /passages remove { $language } { $title }
passage-choose = Какой фрагмент? Он попадёт в ваш черновик, там его можно поправить.
passage-inserted = «{ $title }» теперь в вашем черновике. Перед отправкой поправьте его, пожалуйста, под это дело.
passage-nowhere = Сейчас фрагмент вставить некуда. Сначала откройте форму.
passage-gone = Этого фрагмента больше нет.
guard-only-passage = «{ $what }»: здесь только готовый фрагмент, который получают все. Добавьте, пожалуйста, хотя бы одно предложение об этом деле: ответом считаются только собственные слова человека.
button-passages = Вставить фрагмент
button-passage = { $title }
button-passage-in = { $title } ({ $language })
button-reply-passage = Ответить с фрагментом
change-passage-kept = добавлен фрагмент «{ $title }» ({ $language })
change-passage-worded = изменён фрагмент «{ $title }» ({ $language })
change-passage-dropped = убран фрагмент «{ $title }» ({ $language })
mistake-passage-how = Напишите, пожалуйста, язык, название, двоеточие и слова: /passages add ru Приветствие: Здравствуйте, я смотрю вашу апелляцию.
mistake-passage-there = «{ $title }» ({ $language }) уже есть. Изменить: /passages edit { $language } { $title }: и новые слова.
mistake-passage-many = На этом языке уже { $most } фрагментов, среди большего числа никто ничего не найдёт. Сначала уберите, пожалуйста, один.
mistake-passage-long = В названии может быть { $title } знаков, во фрагменте — { $words }.
mistake-passage-never = Слов «{ $words }» мы фрилансеру не говорим. Скажите, пожалуйста, иначе.
mistake-passage = Фрагмента «{ $typed }» нет. Все фрагменты покажет /passages.
mistake-passage-near = Фрагмента «{ $typed }» нет. Может быть, «{ $near }»?

staff-command-passages = Готовые фрагменты: список, добавить, изменить, убрать
server-name-passages = фрагменты
