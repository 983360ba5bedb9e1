## Напоминания сотрудникам, и что происходит с делом по сроку

remind-soon = { $reference }. Скоро срок: { $what }. Дата: { $due }. У кого дело: { $who }.
remind-late = { $reference }. Срок прошёл: { $what }. Обещано: { $since }. Теперь: { $due }. У кого дело: { $who }.
remind-claim = { $reference }. Дело у вас, и по нему давно ничего не сделано. Оно вернётся в очередь: { $due }.
reminders-title = { $count ->
        [one] { $count } напоминание:
        [few] { $count } напоминания, сначала самые срочные:
        [many] { $count } напоминаний, сначала самые срочные:
       *[other] { $count } напоминания, сначала самые срочные:
    }
reminders-others = И ещё { $count }: { $references }
reminders-more = И ещё: { $count }. Всё просроченное покажет /overdue, все дела покажет /queue.

claim-expired = { $reference } снова свободно. У кого было дело: { $name }. Последнее действие: { $since }. Взять его может любой.
claim-taken-back = { $reference }. Срок прошёл: { $what }. У кого было дело: { $name }. По нему ничего не сделано. Оно снова свободно, взять его может любой.
claim-reassigned = { $reference }. Срок прошёл: { $what }. Теперь дело ведёт { $name }. Раньше вёл: { $before }.
claim-now-yours = { $reference } теперь у вас, потому что срок прошёл: { $what }. Если не получается, верните дело: /release.
claim-offered = { $reference }. Срок прошёл: { $what }. Теперь дело может взять любой, кто вправе решать: /claim.
recommend-access = { $reference }. Срок прошёл: { $what }. Подумайте, не дать ли этому человеку работать до решения. Решать вам.

## Ступени напоминаний

rung-share = когда прошло { $share }% срока
rung-due = в сам срок
rung-before = до срока: { $lasts }
rung-after = после пропущенного срока: { $lasts }
rung-again = { $step }, снова и снова

## Утренняя сводка

digest-title = Доброе утро. { $day }
digest-open = { $count ->
        [0] Открытых дел нет.
        [one] Открыто { $count } дело.
        [few] Открыто { $count } дела.
        [many] Открыто { $count } дел.
       *[other] Открыто { $count } дела.
    }
digest-quiet = Ничего не просрочено, сегодня сроков нет, свободных дел нет.
digest-late = Просрочено, дел: { $count }
digest-today = Срок сегодня, дел: { $count }
digest-free = Можно взять, дел: { $count }
digest-waiting = Ждём ответа фрилансера, дел: { $count }
digest-more = … и ещё: { $count }
digest-root = Корень всех журналов на это утро: { $root }
button-digest-late = Всё просроченное
button-digest-all = Все открытые дела
