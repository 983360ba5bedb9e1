## Тимчасова заборона на вільні повідомлення

form-bar = Заблокувати на час
field-bar-days = На скільки днів? (від 1 до 90)
field-bar-why = Чому? Фрилансер це прочитає.
guard-bar-days = Вкажіть, будь ласка, від 1 до { $most } днів.
unfit-bar = Цю людину вже заблоковано. Зняти блокування: /unblock.
unbar-nothing = Цю людину не заблоковано.
unbar-done = Блокування знято, фрилансерові про це сказано.
barred-told = До { $until } ви не можете почати нову апеляцію в { $marketplace } і писати сюди вільно. Потім усе знову запрацює само.
barred-why = Причина: { $why }
barred-stays = Ваша відкрита апеляція йде далі, усі її дати лишаються як були. Ви й далі можете відповідати на наші запитання, надсилати документи, дивитися /status, просити про перегляд і сказати через /unsafe, що ви в небезпеці.
barred-not-now = Ваше повідомлення збережено, але до { $until } нікого через нього не кличуть.
barred-no-appeal = До { $until } почати нову апеляцію не можна. Потім це знову запрацює само.
unbarred-told = Ви знову можете писати вільно й починати апеляції.
thread-barred = { $name } блокує цього фрилансера до { $until }: { $why }. Дати відкритих справ лишаються як були.
thread-unbarred = { $name } знімає блокування. Фрилансерові про це сказано.
card-barred = Заблоковано до { $until }: { $why }
barred-title = { $count ->
        [one] { $count } справа заблокованих
        [few] { $count } справи заблокованих
        [many] { $count } справ заблокованих
       *[other] { $count } справи заблокованих
    }
barred-line = { $reference } · до { $until }
barred-nobody = Нікого не заблоковано.

staff-command-block = Заблокувати на час, з причиною
staff-command-unblock = Зняти блокування раніше строку
staff-command-blocked = Кого заблоковано і до якого часу
server-name-block = block
server-name-unblock = unblock
server-name-blocked = blocked
