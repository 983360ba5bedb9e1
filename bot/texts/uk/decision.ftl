## Причини й рішення: те, що читає фрилансер

reasons-intro = Вам не сказали, чому ваш акаунт обмежили. Ось причина.
reasons-reply-by = Відповісти можна до цієї дати: { $due }. Пишіть тут, надсилайте файли або натисніть «{ button-nothing-to-add }».
reasons-held = Команда записала причини. Щоб захистити вас, ми покажемо їх, коли ви підтвердите, що акаунт ваш. У повідомленні від { $marketplace } є код: скопіюйте його в цей чат. Немає коду? Скажіть нам через /ask.
reasons-extend = Щоб ви встигли відповісти, дата рішення один раз зсувається. Була: { $before }. Стала: { $due }.

letter-result-upheld = Обмеження залишається. Нижче пояснено чому, пункт за пунктом, і що можна зробити далі.
letter-result-modified = Обмеження змінено. Нижче ви прочитаєте, що діє тепер і чому.
letter-result-our-error = Ми помилилися, і обмеження знято. Вибачте нам.
letter-result-new-information = Обмеження знято. Вирішальним стало те, що ви надіслали.
letter-result-remedied = Обмеження знято, бо те, що було відкритим, тепер залагоджено.
letter-restored = Що до вас повертається: { $what }. Напишемо вам, щойно це буде зроблено.
letter-measure = Що діє тепер: { $measure }
letter-point =
    Пункт { $number }. Ви писали: «{ $point }»
    Наша відповідь: { $answer }
letter-documents = Що ми переглянули:
letter-no-documents = Документів від вас не було. Ми не вважаємо це мінусом.
letter-document-accepted = • { $name }. Відкрито: { $opened }. Прийнято.
letter-document-not-accepted = • { $name }. Відкрито: { $opened }. Не прийнято. { $why }
letter-document-not-readable = • { $name }. Відкрито: { $opened }. Прочитати не вдалося. { $why }
letter-document-not-relevant = • { $name }. Відкрито: { $opened }. Для рішення не знадобилося. { $why }
letter-clause =
    Правило: { $number } «{ $title }», версія { $version }.
    У ньому сказано, мовою самого правила: «{ $quote }»
    Повний текст: { $address }
letter-facts = Факти: { $facts }
letter-why = Що правило означає для цих фактів: { $why }
letter-detection = { $automated ->
        [yes] Спершу на це вказала автоматична система.
       *[no] Автоматична система на це не вказувала.
    }
letter-automation-not-automated = Рішення ухвалила людина. Автоматичні системи в ньому участі не брали.
letter-automation-partially-automated = Рішення ухвалила людина, якій допомагала автоматична система.
letter-prevention = Що ми змінили, щоб це не повторилося: { $prevention }
letter-withheld-legal-obligation = Одну подробицю не названо, бо закон не дозволяє: { $what }
letter-withheld-security-of-checks = Одну подробицю не названо, щоб захистити перевірки, які бережуть акаунти: { $what }
letter-withheld-third-party-privacy = Одну подробицю не названо, щоб захистити іншу людину: { $what }
letter-allowed =
    Що вам доступно: { $allowed }.
    Що поки недоступно: { $blocked }.
letter-all-allowed = Коли все буде відновлено, у вашому акаунті знову буде доступно все, що й раніше.
letter-nothing-allowed = Що недоступно: { $blocked }.
letter-remedy = Що змінило б цей результат: { $remedy }
letter-reopen-if = Якщо з'явиться щось нове, ми подивимося ще раз будь-коли. Наприклад: { $what }
letter-redress =
    Куди ще можна звернутися: { $routes }.
    Як: { $how }
letter-by =
    Рішення: { $name }, людина з команди апеляцій. Час: { $at }.
    Щоб поставити їй питання, напишіть /ask. Це повідомлення залишається у вас як копія.

decision-ready = Щодо вашої апеляції є рішення. Щоб захистити вас, ми покажемо його, коли ви підтвердите, що акаунт ваш. У повідомленні від { $marketplace } є код: скопіюйте його в цей чат. Немає коду? Скажіть нам через /ask.
reinstatement-by = Усе, що у вас забрали, буде повернуто. Строк: { $due }. Напишемо вам, коли це буде зроблено.
decision-next = Якщо ви не згодні, рішення може переглянути інша людина. Попросити про це можна до цієї дати: { $due }. Пояснювати чому не треба.
decision-next-final = Вашу справу переглянули вже дві людини. Можна й далі ставити питання, надіслати щось нове або звернутися туди, куди сказано вище. Апеляція відкрита до цієї дати: { $due }.

capability-log-in = вхід в акаунт
capability-message-current-clients = листування з нинішніми клієнтами
capability-work-open-contracts = робота за відкритими контрактами
capability-receive-payment = отримання оплати
capability-withdraw-balance = виведення грошей
capability-submit-proposals = надсилання пропозицій
capability-accept-invitations = прийняття запрошень
capability-appear-in-search = показ у пошуку
capability-download-data = завантаження даних акаунта

redress-dispute-body = орган із розв'язання спорів
redress-mediation = медіація
redress-data-protection-authority = орган із захисту даних
redress-regulator = регулятор
redress-court = суд

restored-account = ваш акаунт
restored-search = ваше місце в пошуку
restored-reviews = ваші відгуки й оцінка
restored-badges = ваші відзнаки
restored-proposals = ваші пропозиції та кредити
restored-data = ваші дані
restored-money = ваші гроші
