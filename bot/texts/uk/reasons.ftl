## Причини обмежень: назва, питання, корисні документи (будова: bot/intake/reasons.toml)

reason-low-win-rate = Багато пропозицій, мало контрактів
reason-low-win-rate-period = За який час ви надіслали ці пропозиції? Скільки з них були у відповідь на запрошення?
reason-low-win-rate-fit = На які роботи ви надсилали пропозиції і як вони пасують до того, що ви вмієте?
reason-low-win-rate-hidden-work = Чи є робота, навчання або клієнти, яких не видно у вашому профілі?
reason-low-win-rate-change = Чи хотіли б ви щось змінити в тому, як шукаєте роботу? Що саме?
reason-low-win-rate-documents = Що допоможе: резюме, дипломи, сертифікати, портфоліо, відгуки клієнтів, список пропозицій.

reason-identity-not-verified = Особу не вдалося підтвердити
reason-identity-not-verified-step = Який крок не вдався: документ, селфі, відеодзвінок, адреса?
reason-identity-not-verified-name-matches = Чи збігаються ім'я й дата народження в профілі з вашим документом?
reason-identity-not-verified-documents-held = Які чинні документи ви маєте?
reason-identity-not-verified-barrier = Чи щось заважає вам пройти перевірку? Наприклад: немає документа, інвалідність, немає камери, повільний інтернет, війна, переїзд.
reason-identity-not-verified-assisted = Чи хочете, щоб перевірку разом із вами провела людина?
reason-identity-not-verified-documents = Що допоможе: один чинний документ із фото, на знімку видно всі чотири кути, і підтвердження, якщо ваше ім'я змінилося.

reason-suspected-multiple-accounts = Більш ніж один акаунт
reason-suspected-multiple-accounts-other-account = Чи відкривали ви колись інший акаунт, зокрема як клієнт чи агенція? Коли і чому?
reason-suspected-multiple-accounts-who-else = Хто ще користується вашим пристроєм, інтернетом чи рахунком для виплат?
reason-suspected-multiple-accounts-shared-place = Чи ділите ви дім, офіс, кав'ярню або VPN з іншими фрилансерами? Чи купували вживаний пристрій?
reason-suspected-multiple-accounts-which-stays = Якщо акаунтів два, який має залишитися?
reason-suspected-multiple-accounts-documents = Що допоможе: підтвердження, хто з вами живе чи працює, папери агенції, заява іншої людини (за її згодою).

reason-account-sharing-or-rental = Акаунтом користувався хтось інший
reason-account-sharing-or-rental-someone-else = Чи хтось інший заходив в акаунт або працював за вас? Чи знав про це клієнт?
reason-account-sharing-or-rental-whereabouts = Де ви були в дні незвичних входів?
reason-account-sharing-or-rental-tools = Чи користуєтеся ви віддаленим робочим столом, VPN, командою або субпідрядником?
reason-account-sharing-or-rental-live-check = Чи могли б ви пройти коротку живу перевірку з людиною?
reason-account-sharing-or-rental-documents = Що допоможе: проїзні документи чи посвідка на проживання, робочі файли з історією, договір субпідряду чи з агенцією.

reason-account-compromised = Акаунт хтось захопив
reason-account-compromised-last-control = Коли ви востаннє керували акаунтом?
reason-account-compromised-changed = Що змінили: пошту, телефон, виплати, пароль?
reason-account-compromised-not-yours = Які дії були не ваші?
reason-account-compromised-link-or-code = Чи відкривали ви до того посилання або давали комусь код?
reason-account-compromised-documents = Що допоможе: листи про безпеку від вашої пошти, заява в поліцію чи банк, якщо є, старий документ про виплату.

reason-payment-circumvention = Оплата поза майданчиком
reason-payment-circumvention-client = Про якого клієнта й контракт ідеться і хто це запропонував?
reason-payment-circumvention-paid-outside = Чи платили гроші поза майданчиком? Скільки і коли?
reason-payment-circumvention-known-before = Чи знали ви цього клієнта до зустрічі тут?
reason-payment-circumvention-reported = Чи повідомили ви, коли це запропонували?
reason-payment-circumvention-documents = Що допоможе: усе листування, рахунки або рядки з банку (зайве зафарбуйте), підтвердження давнішого знайомства з клієнтом.

reason-off-platform-contact = Контакти передано зарано
reason-off-platform-contact-shared = Що передали, де і коли?
reason-off-platform-contact-needed = Чи було це потрібно клієнту або для завдання: репозиторій, посилання на зустріч, резюме?
reason-off-platform-contact-contract-open = Чи був уже відкритий контракт?
reason-off-platform-contact-attachment = Чи було це в доданому файлі?
reason-off-platform-contact-documents = Що допоможе: оголошення про роботу, листування, дата початку контракту, сам файл.

reason-low-quality-or-client-complaints = Скарги на роботу
reason-low-quality-or-client-complaints-contracts = Про які контракти йдеться? Що каже клієнт і що кажете ви?
reason-low-quality-or-client-complaints-agreed = Про що домовилися, що ви здали і коли?
reason-low-quality-or-client-complaints-scope = Чи змінювалося завдання або ваш доступ? Чи пропонували ви повернути гроші або переробити?
reason-low-quality-or-client-complaints-circumstances = Чи щось заважало, наприклад хвороба або відключення світла?
reason-low-quality-or-client-complaints-documents = Що допоможе: контракт, етапи й результати, листування, відгуки інших клієнтів.

reason-misleading-profile = Щось у профілі викликає сумнів
reason-misleading-profile-statement = Яке твердження викликає сумнів?
reason-misleading-profile-portfolio = Якою була ваша частка в кожній роботі портфоліо? Чи дозволив клієнт її показувати?
reason-misleading-profile-place = Де ви живете й працюєте зараз? Чи переїхали ви або подорожуєте?
reason-misleading-profile-helped = Чи писав якусь частину помічник або інструмент ШІ?
reason-misleading-profile-documents = Що допоможе: сертифікати, лист роботодавця, вихідні файли чи репозиторії, посвідка на проживання або проїзні документи.

reason-copyright-or-ip = Авторське чи інше право
reason-copyright-or-ip-item = Про яку роботу йдеться? Хто на неї претендує й за яким правом?
reason-copyright-or-ip-origin = Ви її створили, купили ліцензію чи це була робота для клієнта?
reason-copyright-or-ip-permission = Чи маєте ви ліцензію або дозвіл, чи це цитата?
reason-copyright-or-ip-counter-notice = Це вилучення за правом США, і ви хочете надіслати зустрічне повідомлення? Воно називає вас, і ви погоджуєтеся на суд.
reason-copyright-or-ip-documents = Що допоможе: вихідні файли з датами, ліцензія чи квитанція, пункт договору, дозвіл клієнта.

reason-fake-reviews = Сумнів щодо відгуків
reason-fake-reviews-reviews = Про які відгуки чи контракти йдеться?
reason-fake-reviews-relation = Звідки ви знаєте клієнта: друг, родина, роботодавець, власний акаунт?
reason-fake-reviews-real-work = Чи роботу справді зробили й оплатили?
reason-fake-reviews-offered = Чи пропонували або просили щось за відгук?
reason-fake-reviews-documents = Що допоможе: здана робота, підтвердження оплати, листування про відгук.

reason-spam-or-automated-proposals = Копійовані чи автоматичні пропозиції
reason-spam-or-automated-proposals-tool = Чи надсилав ваші пропозиції інструмент, шаблон або інша людина?
reason-spam-or-automated-proposals-choice = Як ви вибираєте роботу?
reason-spam-or-automated-proposals-aid = Чи користуєтеся ви перекладачем або допоміжним засобом через інвалідність?
reason-spam-or-automated-proposals-limit-known = Чи знали ви, що є обмеження кількості?
reason-spam-or-automated-proposals-documents = Що допоможе: кілька ваших пропозицій, назва й налаштування інструмента.

reason-harassment-or-safety = Поводження з іншою людиною
reason-harassment-or-safety-account-of-it = Що сталося, якою ви бачили цю подію?
reason-harassment-or-safety-around-it = Що було перед цим і після?
reason-harassment-or-safety-misunderstanding = Чи могло це бути непорозуміння через мову або культуру?
reason-harassment-or-safety-at-risk = Чи самі ви в небезпеці?
reason-harassment-or-safety-documents = Що допоможе: усе листування, свідок (за згодою), скарги, які ви самі подавали.

reason-sanctions-or-legal-block = Закон або припис
reason-sanctions-or-legal-block-residence = Де ви живете, яке маєте громадянство і де ваш рахунок для виплат?
reason-sanctions-or-legal-block-name-match = Чи могли вас сплутати з іншою людиною з таким самим ім'ям?
reason-sanctions-or-legal-block-licence = Чи маєте ви ліцензію або виняток?
reason-sanctions-or-legal-block-documents = Що допоможе: документ із повною датою народження, посвідка на проживання, лист із банку, рішення органу влади.

reason-payment-dispute-or-chargeback = Спірний платіж
reason-payment-dispute-or-chargeback-transaction = Про який платіж ідеться?
reason-payment-dispute-or-chargeback-delivered = Чи роботу здали й прийняли?
reason-payment-dispute-or-chargeback-contact-since = Чи спілкувалися ви відтоді з клієнтом?
reason-payment-dispute-or-chargeback-own-payout = Чи рахунок для виплат на ваше ім'я?
reason-payment-dispute-or-chargeback-documents = Що допоможе: підтвердження здачі й прийняття, лист із банку, листування.

reason-inactivity = Акаунтом не користувалися
reason-inactivity-away = Чому вас не було, якщо хочете сказати?
reason-inactivity-wanted-back = Чи хочете ви повернути акаунт? Чи залишилися на ньому гроші?
reason-inactivity-contact-right = Чи ваші пошта й телефон досі правильні?
reason-inactivity-documents = Зазвичай нічого не потрібно.

reason-linked-to-other-suspended-account = Зв'язок з іншим обмеженим акаунтом
reason-linked-to-other-suspended-account-tie = Як ви пов'язані чи були пов'язані з тією агенцією, клієнтом або людиною?
reason-linked-to-other-suspended-account-ended = Коли це закінчилося?
reason-linked-to-other-suspended-account-shared = Чи були у вас спільні інструменти, офіс або рахунок для виплат?
reason-linked-to-other-suspended-account-documents = Що допоможе: папери про кінець спільної роботи, папери агенції, підтвердження власного рахунку для виплат.

reason-no-reason-given = Причини немає або вона незрозуміла
reason-no-reason-given-before = Що було в попередні дні?
reason-no-reason-given-warned = Чи було раніше попередження?
reason-no-reason-given-documents = Що допоможе: повідомлення, яке ви отримали, або знімок того, що ви бачите.
