## Нагадування команді, і що годинник робить зі справою

remind-soon = { $reference }. Скоро строк: { $what }. Дата: { $due }. У кого справа: { $who }.
remind-late = { $reference }. Строк минув: { $what }. Обіцяно: { $since }. Тепер: { $due }. У кого справа: { $who }.
remind-claim = { $reference }. Справа у вас, і за нею давно нічого не зроблено. Вона повернеться в чергу: { $due }.
reminders-title = { $count ->
        [one] { $count } нагадування:
        [few] { $count } нагадування, найтерміновіші спершу:
        [many] { $count } нагадувань, найтерміновіші спершу:
       *[other] { $count } нагадування, найтерміновіші спершу:
    }
reminders-others = І ще { $count }: { $references }
reminders-more = І ще: { $count }. Усе запізніле покаже /overdue, усі справи покаже /queue.

claim-expired = { $reference } знову вільна. У кого була справа: { $name }. Остання дія: { $since }. Взяти її може будь-хто.
claim-taken-back = { $reference }. Строк минув: { $what }. У кого була справа: { $name }. За нею нічого не зроблено. Вона знову вільна, взяти її може будь-хто.
claim-reassigned = { $reference }. Строк минув: { $what }. Тепер справу веде { $name }. Раніше її вела інша людина: { $before }.
claim-now-yours = { $reference } тепер у вас, бо строк минув: { $what }. Не виходить? Поверніть справу: /release.
claim-offered = { $reference }. Строк минув: { $what }. Справу тепер може взяти кожен, хто має право судити: /claim.
recommend-access = { $reference }. Строк минув: { $what }. Подумайте, чи не дати цій людині працювати до рішення. Вирішувати вам.

## Щаблі нагадувань

rung-share = коли мине { $share }% часу
rung-due = у саму дату
rung-before = до строку: { $lasts }
rung-after = після пропущеного строку: { $lasts }
rung-again = { $step }, знову й знову

## Ранкове зведення

digest-title = Доброго ранку. { $day }
digest-open = { $count ->
        [0] Відкритих справ немає.
        [one] Відкрито { $count } справу.
        [few] Відкрито { $count } справи.
        [many] Відкрито { $count } справ.
       *[other] Відкрито { $count } справи.
    }
digest-quiet = Запізнень немає, сьогодні строків немає, вільних справ немає.
digest-late = Із запізненням, справ: { $count }
digest-today = Строк сьогодні, справ: { $count }
digest-free = Можна взяти, справ: { $count }
digest-waiting = Чекаємо на фрилансера, справ: { $count }
digest-more = … і ще: { $count }
digest-root = Корінь усіх журналів на цей ранок: { $root }
button-digest-late = Усе із запізненням
button-digest-all = Усі відкриті справи
