## Що команда читає й заповнює, та її слова фрилансеру

signed = { $name }
signed-team = Команда апеляцій
from-reviewer =
    { $words }
    — { $signed }
request-how = Відповідайте, будь ласка, до цієї дати: { $due }. Пишіть тут або надсилайте файли. Підійде будь-яке повідомлення.
request-extends = Щоб ми встигли прочитати вашу відповідь, дата рішення один раз зсувається. Була: { $before }. Стала: { $due }.
request-late-is-fine = Якщо потрібно більше часу, скажіть нам. Якщо відповіді не буде, людина вирішить за тим, що в нас є. Апеляція через це не закінчиться.

thread-new-case = Нова апеляція { $reference }.
thread-late-appeal = Апеляція прийшла після строку: { $until }. Її не відхиляють: подивіться, будь ласка, на неї і на те, чому вона прийшла тепер.
thread-own-words = Словами фрилансера: { $words }
thread-claimed = Справу тепер веде { $name }. Обмеження — ваше рішення? Тоді натисніть кнопку, і судитиме хтось інший.
thread-released = { $name } більше не веде цю справу. Її може взяти будь-хто.
thread-imposed-it = Обмеження — рішення цієї людини: { $name }. Судитиме хтось інший.
thread-nobody-impartial = Ніхто зі списку команди не може судити цю справу. Адміністратори про це знають.
thread-question = Питання від фрилансера: { $words }
thread-asks-reopening = Фрилансер просить подивитися справу знову. Що нового: { $words }
thread-remark = Там, де просили документи, фрилансер написав: { $words }
thread-reply = Відповідь від фрилансера: { $words }
thread-reply-file = Відповідь від фрилансера, файл: { $name }
thread-nothing-to-add = Фрилансеру нічого додати.
thread-answer-changed =
    Фрилансер змінив відповідь. { $question }
    Тепер: { $now }
    Раніше: { $before }
thread-all-told = Фрилансер поки розповів усе.
thread-link = Нове посилання: { $name }
thread-document = Новий документ: { $name } ({ $size })
thread-document-opened = Документ { $name } відкрито. Хто: { $by }. Фрилансер це бачить.
thread-proved = Акаунт підтверджено { $how }.
thread-accepted = Фрилансер прийняв рішення. Справу закрито.
thread-withdrawn = Фрилансер зупинив апеляцію.
thread-reopened-by-him = Фрилансер повернувся до апеляції.
thread-second-review = Попросили про другий розгляд. Вирішує інша людина. Строк: { $due }.
thread-safety = «{ command-unsafe }». Напишіть цій людині просто зараз. Найпізніший строк: { $due }.
thread-undeliverable = Повідомлення не вдалося доставити. Керівник має зв'язатися з фрилансером інакше й записати це через /told. Строк: { $due }. Якщо фрилансер напише знову, воно піде ще раз саме.
thread-receipt-late = Підтвердження ще не доставлено. Спроби тривають.
thread-window-ended = Час фрилансера на відповідь минув. Вирішуйте, будь ласка, за тим, що є.
thread-proof-missing = Рішення є, але акаунт так і не підтверджено. Повідомте, будь ласка, власника акаунта інакше й запишіть це через /told. Строк: { $due }.
thread-closed-by-window = Час для прохання про другий розгляд минув. Справу закрито.
thread-sent = Повідомлення фрилансеру від { $name }: { $words }
thread-requested = Прохання до фрилансера від { $name } (строк відповіді: { $due }): { $words }
thread-reasons-stated = Причини названо. Хто: { $name }. Правило: { $number }.
thread-marked = Позначка на документі { $document }: { $verdict }. Хто: { $name }
thread-decided = Рішення: { $outcome }. Хто: { $name }
thread-notice-recorded = Записано, що фрилансеру повідомили іншим способом: { $how }. Хто: { $name }
thread-restored = Усе відновлено. Хто: { $name }
thread-reopened = Справу знову відкрито: { $why }. Хто: { $name }
thread-extended = { $reference }: строк зсунуто, один раз: { $what }. Був { $before }, тепер { $due }. Хто: { $name }. Чому: { $why }
thread-data-asked = { $reference }: запит про дані, { $what }. Керівник відповідає через /dataanswer. Строк: { $due }. Якщо треба більше часу: /extend, до цієї дати.
thread-data-answered = Відповідь на запит про дані ({ $what }) від { $name }: { $words }

claim-done = Справа ваша: { $reference }
claim-yours-already = Ця справа вже у вас.
claim-closed = Цю справу закрито, і за нею нічого не залишилося.
claim-held = Цю справу веде { $name }. Її можна повернути, а керівник може її забрати.
claim-taken-over = Справу { $reference }, яка була у вас, тепер веде { $name }.
release-done = Справу ви повернули.
release-nobody = Цю справу ніхто не веде.
imposed-it-noted = Записано. Цю справу судитиме хтось інший.
note-empty = Нотатка була порожня, тож нічого не збережено.
note-filed = Нотатку збережено. Фрилансер її не бачить.
sent = Надіслано.
send-nothing = Вашої чернетки тут більше немає: її надіслано або видалено.
send-changed-since = Після цього перегляду ваша чернетка змінилася. Подивіться, будь ласка, ще раз.
send-problems = Поки надіслати це не можна:
draft-discarded = Чернетку видалено.
preview = Ось що буде надіслано. Поки нічого не пішло.
preview-of = Справа { $reference }
preview-language = Наші слова фрилансер прочитає цією мовою: { $language }. Ваші підуть так, як ви їх написали.
form-about = Це про: { $name }
preview-record = { $words }

form-reply = Написати фрилансеру
form-request = Попросити про відомості
form-reasons = Назвати причини
form-verdict = Оцінити документ
form-decision = Вирішити
form-proof = Записати перевірку особи
form-notice = Записати повідомлення іншим способом
form-restored = Усе відновлено
form-reopen = Знову відкрити справу
form-extend = Зсунути строк, один раз
form-data-asked = Записати запит про дані
form-data-answered = Відповісти на запит про дані

field-reply-words = Ваше повідомлення
field-request-words = Що вам потрібно і для чого?
field-request-days = Днів на відповідь (від 3 до 60; порожньо: як кажуть правила)
field-clause = Про яке правило йдеться?
field-facts = Факти: дати, контракти, повідомлення
field-why = Як правило застосовується до цих фактів?
field-automation = Чи брали участь у рішенні автоматичні засоби?
field-detected = Чи спершу на це вказала автоматична система?
field-verdict = Оцінка
field-verdict-why = Чому? Це прочитає фрилансер.
field-outcome = Що буде з обмеженням?
field-basis = Чому його знімають?
field-measure = Яке обмеження діє тепер і до якої дати? (Порожньо, якщо його знято.)
field-point = Пункт { $number }: «{ $point }» Ваша відповідь:
field-allowed = Що фрилансер ще може робити?
field-remedy = Що змінило б цей результат? (Порожньо, якщо обмеження знято.)
field-redress = Куди ще може звернутися фрилансер?
field-redress-how = Як туди звернутися, до якої дати й скільки це коштує
field-reopen-if = Які нові відомості знову відкрили б справу? (Порожньо, якщо обмеження знято.)
field-restored = Що повертають?
field-prevention = Що ми змінили, щоб це не повторилося?
field-withheld = Чи якусь подробицю не названо? З якої підстави?
field-withheld-what = Якого роду подробицю не названо?
field-proof-account = Який акаунт на майданчику?
field-proof-how-checked = Як ви це перевірили?
field-notice-how = Як повідомили фрилансеру? (пошта, лист …)
field-notice-on = Якого дня?
field-notice-decision = Чи було в тому повідомленні все рішення? Тоді починається час для другого розгляду.
field-restored-words = Ваше повідомлення: що відновлено
field-reopen-why = Чому? Це прочитає фрилансер.
field-extend-why = Чому потрібно більше часу? Це прочитає фрилансер.
field-extend-days = На скільки днів пізніше? (Порожньо: якнайпізніше за правилами.)
field-data-wish = Про що просять?
field-data-words = Якими словами і де про це попросили?
field-data-answer = Ваша відповідь. Якщо акаунт не підтверджено, не пишіть тут його даних.
data-wish-access = показати дані
data-wish-erasure = видалити дані
data-wish-correction = виправити дані
data-wish-objection = не використовувати дані
option-clause = { $number } { $title } (версія { $version })

automation-not-automated = Ні, лише людина
automation-partially-automated = Частково, вирішила людина
ruling-upheld = Залишено: обмеження діє
ruling-modified = Змінено: обмеження інше
ruling-reversed = Знято: обмеження більше немає
basis-our-error = Це була наша помилка
basis-new-information = Нові відомості
basis-remedied = Те, що було відкритим, залагоджено
withheld-none = Нічого не приховано
withheld-legal-obligation = Закон забороняє це називати
withheld-security-of-checks = Це розкрило б, як ідуть перевірки
withheld-third-party-privacy = Це розкрило б іншу людину

guard-unopened = Ви ще не відкривали { $name }. Хто вирішує, має це подивитися; фрилансеру кажуть, що документ прочитано.
guard-unjudged = { $name } відкрито, але ще не оцінено.
guard-point = Пункт { $number } без відповіді, або він змінився після неї.
guard-his-turn = Фрилансер ще має час відповісти. Доти можна лише зняти обмеження.
guard-stays = Поки обмеження лишається, тут потрібна відповідь: { $what }
guard-clause-gone = Вибраного правила більше немає в каталозі. Виберіть, будь ласка, інше.
guard-verdict-why = Скажіть, будь ласка, чому: кожна оцінка, крім «{ verdict-accepted }», потребує причини, корисної фрилансеру.
guard-withheld-what = Скажіть, будь ласка, якого роду подробицю не названо.
guard-days = Вкажіть, будь ласка, дні: від { $least } до { $most }.
guard-decide-now = Місця для питання не лишилося: дата рішення близько, і далі зсувати її не можна. Вирішуйте, будь ласка, за тим, що є; пізніша відповідь знову відкриває справу.
unfit-request = Просити про відомості можна, поки справа на розгляді. Зараз вона: { $status }.
unfit-reasons = Назвати причини можна, поки справа на розгляді. Зараз вона: { $status }. Якщо її ще ніхто не взяв, візьміть спершу.
unfit-decide = Вирішити цю справу так не можна: { $status }. Якщо її ще ніхто не взяв, візьміть спершу.
unfit-reopen = Знову відкрити можна лише вирішену чи закриту справу. Зараз вона: { $status }.
unfit-proof = Акаунт уже підтверджено.
unfit-notice = Тут немає повідомлення, яке не дійшло до фрилансера.
unfit-restored = У цій справі відновлювати нічого.
unfit-verdict = Спершу відкрийте, будь ласка, { $name }.
guard-extend = Нова дата має бути пізніша за { $due } і не пізніша за { $latest }. Лишіть дні порожніми, і строк буде найпізнішим.
unfit-extend = Тут немає строку, який можна зсунути. Справа зараз: { $status }.
unfit-extend-late = Цей строк уже минув, і зсунути його не можна: { $what }. Він був { $was }, фрилансер про це знає. Нова дата: { $due }.
unfit-extend-used = Цей строк уже зсували: { $what }, { $due }. Вдруге він не зсувається.
unfit-extend-own = Тут цей строк не переносять: { $what }, { $due }. Так вирішив адміністратор. Якщо вчасно не встигнути, скажіть про це старшому зараз.
unfit-extend-law = Закон, що тут діє, не дає пізнішого строку: { $what }, { $due }.
unfit-data-answer = Відкритого запиту про дані тут немає. Записати його: /datarequest.

staff-status-draft = Чернетка
staff-status-received = Отримано
staff-status-being-reviewed = На розгляді
staff-status-waiting-for-you = Чекаємо на фрилансера
staff-status-waiting-for-reasons = Чекаємо на причини
staff-status-decided = Вирішено
staff-status-second-review = Другий розгляд
staff-status-closed = Закрито

card-title = { $reference }: { $status }
card-late = ІЗ ЗАПІЗНЕННЯМ: { $what }. Нова дата: { $due }
card-late-appeal = Подано після строку для апеляції ({ $until }); через це не відхилено
card-unsafe = У НЕБЕЗПЕЦІ: цій людині треба відповісти до цього часу: { $due }
card-language = Мова: { $language }
card-question = Питає: { $words }
card-turn = Чия черга: { $party }. Далі: { $step }. Дата: { $due }
card-turn-nobody = Чия черга: нічия
card-proved = Акаунт: { $account } (підтверджено)
card-unproved = Акаунт: { $account } (не підтверджено: цьому чату не показують даних акаунта, причин і рішення)
card-unproved-short = Акаунт: { $account } (не підтверджено)
card-holder = У кого справа: { $name }
card-holder-none = У кого справа: поки ні в кого
card-answer =
    { $question }
    { $answer }
card-point = Пункт { $number }: { $point }
card-document = { $name }: { $state }
card-owed = За нами ще: { $what }. Дата: { $due }
card-ruling = Рішення: { $outcome }, правило { $number }

queue-title = { $total ->
        [one] { $total } відкрита справа
        [few] { $total } відкриті справи, з { $first } по { $last }
        [many] { $total } відкритих справ, з { $first } по { $last }
       *[other] { $total } відкритої справи, з { $first } по { $last }
    }
queue-title-late = { $total ->
        [one] { $total } справа із запізненням
        [few] { $total } справи із запізненням, з { $first } по { $last }
        [many] { $total } справ із запізненням, з { $first } по { $last }
       *[other] { $total } справи із запізненням, з { $first } по { $last }
    }
queue-empty = Відкритих справ немає.
queue-empty-late = Жодна справа не запізнюється.
queue-line = { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-line-late = ЗАПІЗНО { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-free = вільно
queue-no-date = без дати

button-claim = Взяти справу
button-release = Повернути
button-imposed-it = Це моє рішення
button-open = Відкрити { $name }
button-mark = Оцінити
button-mark-named = Оцінити { $name }
button-state-reasons = Назвати причини
button-reply = Відповісти
button-request = Попросити відомості
button-decide = Вирішити
button-record-proof = Записати перевірку особи
button-restored = Усе відновлено
button-record-notice = Повідомлено іншим способом
button-extend = Зсунути строк
button-data-answer = Відповісти про дані
button-send = Надіслати
button-edit = Змінити
button-discard = Видалити чернетку
button-reopen = Знову відкрити
button-case = { $reference }
button-earlier = Раніші
button-further = Далі

thread-title = { $reference } · { $status } · { $reason }
thread-title-plain = { $reference } · { $status }
thread-edited = Фрилансер змінив повідомлення. Давні слова лишаються в записі. Тепер: { $words }
thread-removed = Фрилансер видалив повідомлення з чату. Усе, що є у справі, лишається на місці.
thread-blocked = Фрилансер заблокував бота. Те, що надішлють зараз, не дійде, поки це так.
thread-unblocked = Фрилансеру знову можна писати. Те, що не дійшло, надсилається ще раз.
note-edited = Нові слова записано поруч із давніми. Фрилансер не бачить ні тих, ні тих.
note-removed = Нотатка лишається в записі, хоч у гілці її вже немає.
card-blocked = НАПИСАТИ НЕМОЖЛИВО: фрилансер заблокував бота. Відколи: { $since }. Те, що ми надсилаємо, чекає.
card-document-forwarded = { $name }, переслано фрилансером, перший відправник: { $origin }. { $state }
thread-origin = Переслано фрилансером. Перший відправник: { $origin }

form-other-writer = Форму «{ $form }» вже заповнює { $name }. Почато: { $since }. { $count ->
        [one] Є відповідь на { $count } питання.
        [few] Є відповіді на { $count } питання.
        [many] Є відповіді на { $count } питань.
       *[other] Є відповіді на { $count } питання.
    }
draft-two-ways = Можна продовжити ту чернетку або почати поруч свою. Надіслати варто лише одну.
button-take-over = Продовжити за { $name }
button-own-draft = Почати свою
draft-taken-over = { $name } продовжує «{ $form }» у справі { $reference }, яку почали ви. Нічого з написаного не загублено.
thread-draft-taken-over = { $name } продовжує «{ $form }». Хто почав: { $before }.
draft-of-another = Це належить до того, що пише { $name }. Щоб продовжити самостійно, натисніть кнопку форми на картці.
draft-own-first = У вас уже є своя така чернетка. Спершу надішліть або видаліть її.
draft-goes-on = Ваша чернетка продовжується. Почато: { $since }.
draft-question = { $name }: { $form }. Питання { NUMBER($number, useGrouping: 0) } з { NUMBER($total, useGrouping: 0) }
draft-noted = Записано у вашу чернетку.
draft-kept = Чернетку збережено. Те, що ви пишете тепер, — знову нотатка.
draft-summary = { $name }: { $form }. Що вже заповнено:
button-draft-on = Продовжити
note-filed-draft-waits = Нотатку збережено. Ваша чернетка ще чекає: щоб продовжити, натисніть кнопку її питання.
card-draft = Пишуть: { $form }. Хто: { $name }. Відколи: { $since }
thread-reply-form = Фрилансер відповів, доповнивши апеляцію. Нові відповіді — на картці.

card-urgent = ТЕРМІНОВО для фрилансера: { $words }

button-everything = Усе повністю
card-points = Пункти: { $count }
card-documents = Документи: { $count }, відкрито: { $opened }, оцінено: { $marked }
