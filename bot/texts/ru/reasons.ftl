## Причины блокировки: название, вопросы, полезные документы (структура: bot/intake/reasons.toml)

reason-low-win-rate = Много откликов, мало контрактов
reason-low-win-rate-period = За какое время вы отправили эти отклики? Сколько из них были ответом на приглашение?
reason-low-win-rate-fit = На какие проекты вы откликались и как они подходят к вашим навыкам?
reason-low-win-rate-hidden-work = Есть ли работа, обучение или клиент, которых не видно в вашем профиле?
reason-low-win-rate-change = Хотите ли вы что-то изменить в том, как ищете работу? Если да, что?
reason-low-win-rate-documents = Что поможет: резюме, дипломы, сертификаты, портфолио, рекомендации клиентов, список откликов.

reason-identity-not-verified = Не удалось подтвердить личность
reason-identity-not-verified-step = На каком шаге не получилось: документ, селфи, видеозвонок, адрес?
reason-identity-not-verified-name-matches = Имя и дата рождения в профиле совпадают с документом?
reason-identity-not-verified-documents-held = Какие действующие документы у вас есть?
reason-identity-not-verified-barrier = Мешает ли что-нибудь пройти проверку? Например: нет документа, инвалидность, нет камеры, слабый интернет, война, переезд.
reason-identity-not-verified-assisted = Хотите пройти проверку вместе с сотрудником?
reason-identity-not-verified-documents = Что поможет: один действующий документ с фотографией, на снимке видны все четыре угла. Если имя менялось, подтверждение этого.

reason-suspected-multiple-accounts = Больше одного аккаунта
reason-suspected-multiple-accounts-other-account = Открывали ли вы когда-нибудь другой аккаунт, в том числе как клиент или агентство? Когда и зачем?
reason-suspected-multiple-accounts-who-else = Кто ещё пользуется вашим устройством, интернетом или счётом для выплат?
reason-suspected-multiple-accounts-shared-place = Делите ли вы жильё, офис, кафе или VPN с другими фрилансерами? Покупали ли устройство с рук?
reason-suspected-multiple-accounts-which-stays = Если аккаунтов два, какой должен остаться?
reason-suspected-multiple-accounts-documents = Что поможет: подтверждение, кто живёт или работает с вами, бумаги агентства, слова другого человека (с его согласия).

reason-account-sharing-or-rental = Аккаунтом пользовался кто-то другой
reason-account-sharing-or-rental-someone-else = Входил ли кто-то ещё в аккаунт или работал за вас? Знал ли об этом клиент?
reason-account-sharing-or-rental-whereabouts = Где вы были в дни необычных входов?
reason-account-sharing-or-rental-tools = Пользуетесь ли вы удалённым рабочим столом, VPN, командой или субподрядчиком?
reason-account-sharing-or-rental-live-check = Готовы ли вы к короткой живой проверке с человеком?
reason-account-sharing-or-rental-documents = Что поможет: бумаги о поездке или месте жительства, рабочие файлы с историей, договор с субподрядчиком или агентством.

reason-account-compromised = Аккаунт захватили
reason-account-compromised-last-control = Когда аккаунт в последний раз был под вашим контролем?
reason-account-compromised-changed = Что изменилось: почта, телефон, выплаты, пароль?
reason-account-compromised-not-yours = Какие действия были не ваши?
reason-account-compromised-link-or-code = Было ли до этого, что вы открыли ссылку или назвали кому-то код?
reason-account-compromised-documents = Что поможет: сообщения о безопасности от вашей почты, заявление в полицию или банк, если оно есть, старая бумага о выплате.

reason-payment-circumvention = Оплата мимо площадки
reason-payment-circumvention-client = О каком клиенте и контракте речь и кто это предложил?
reason-payment-circumvention-paid-outside = Были ли деньги заплачены мимо площадки? Сколько и когда?
reason-payment-circumvention-known-before = Знали ли вы этого клиента до площадки?
reason-payment-circumvention-reported = Сообщали ли вы о таком предложении?
reason-payment-circumvention-documents = Что поможет: вся переписка, счета или строки из банка (лишнее закройте), подтверждение, что вы знали клиента раньше.

reason-off-platform-contact = Контакты переданы слишком рано
reason-off-platform-contact-shared = Что было передано, где и когда?
reason-off-platform-contact-needed = Было ли это нужно клиенту или для задачи: репозиторий, ссылка на встречу, резюме?
reason-off-platform-contact-contract-open = Был ли уже открыт контракт?
reason-off-platform-contact-attachment = Это было в приложенном файле?
reason-off-platform-contact-documents = Что поможет: объявление о работе, переписка, дата начала контракта, сам файл.

reason-low-quality-or-client-complaints = Жалобы на работу
reason-low-quality-or-client-complaints-contracts = О каких контрактах речь? Что говорит клиент и что скажете вы?
reason-low-quality-or-client-complaints-agreed = О чём вы договорились, что и когда сдали?
reason-low-quality-or-client-complaints-scope = Менялись ли задача или доступ? Предлагали ли вы вернуть деньги или переделать?
reason-low-quality-or-client-complaints-circumstances = Что мешало: например, болезнь или отключение света?
reason-low-quality-or-client-complaints-documents = Что поможет: контракт, этапы и результаты, переписка, отзывы других клиентов.

reason-misleading-profile = Что-то в профиле вызывает сомнения
reason-misleading-profile-statement = Что именно вызывает сомнения?
reason-misleading-profile-portfolio = Какая ваша часть в каждой работе портфолио? Разрешил ли клиент её показывать?
reason-misleading-profile-place = Где вы сейчас живёте и работаете? Был ли переезд, путешествуете ли вы?
reason-misleading-profile-helped = Писал ли что-то помощник или программа с ИИ?
reason-misleading-profile-documents = Что поможет: сертификаты, письмо работодателя, исходные файлы или репозитории, бумаги о месте жительства или поездке.

reason-copyright-or-ip = Авторское или другое право
reason-copyright-or-ip-item = О какой работе речь? Кто заявляет права и какие?
reason-copyright-or-ip-origin = Это сделано вами, куплено по лицензии или сделано для клиента?
reason-copyright-or-ip-permission = Есть ли лицензия, разрешение, или это цитата?
reason-copyright-or-ip-counter-notice = Это удаление по праву США и вы хотите подать встречное уведомление? В нём будет ваше имя и согласие на суд.
reason-copyright-or-ip-documents = Что поможет: исходные файлы с датами, лицензия или чек, пункт договора, разрешение клиента.

reason-fake-reviews = Отзывы вызывают сомнения
reason-fake-reviews-reviews = О каких отзывах или контрактах речь?
reason-fake-reviews-relation = Кем вам приходится клиент: друг, семья, работодатель, ваш же аккаунт?
reason-fake-reviews-real-work = Была ли работа на самом деле сделана и оплачена?
reason-fake-reviews-offered = Предлагали ли или просили что-нибудь за отзыв?
reason-fake-reviews-documents = Что поможет: сданная работа, подтверждение оплаты, переписка об отзыве.

reason-spam-or-automated-proposals = Одинаковые или автоматические отклики
reason-spam-or-automated-proposals-tool = Отправляла ли отклики программа, шаблон или другой человек?
reason-spam-or-automated-proposals-choice = Как вы выбираете работу?
reason-spam-or-automated-proposals-aid = Пользуетесь ли вы переводчиком или вспомогательной программой из-за особенностей здоровья?
reason-spam-or-automated-proposals-limit-known = Знали ли вы, что число откликов ограничено?
reason-spam-or-automated-proposals-documents = Что поможет: несколько ваших откликов, название и настройки программы.

reason-harassment-or-safety = Обращение с другим человеком
reason-harassment-or-safety-account-of-it = Что произошло, как это видели вы?
reason-harassment-or-safety-around-it = Что было до этого и после?
reason-harassment-or-safety-misunderstanding = Могло ли это быть недоразумением из-за языка или культуры?
reason-harassment-or-safety-at-risk = Угрожает ли что-то вам?
reason-harassment-or-safety-documents = Что поможет: вся переписка, свидетель (с его согласия), ваши собственные жалобы.

reason-sanctions-or-legal-block = Закон или решение властей
reason-sanctions-or-legal-block-residence = Где вы живёте, какое у вас гражданство и где ваш счёт для выплат?
reason-sanctions-or-legal-block-name-match = Могли ли вас принять за другого человека с таким же именем?
reason-sanctions-or-legal-block-licence = Есть ли у вас разрешение или исключение?
reason-sanctions-or-legal-block-documents = Что поможет: документ с полной датой рождения, вид на жительство, письмо банка, решение ведомства.

reason-payment-dispute-or-chargeback = Спорный платёж
reason-payment-dispute-or-chargeback-transaction = О каком платеже речь?
reason-payment-dispute-or-chargeback-delivered = Была ли работа сдана и принята?
reason-payment-dispute-or-chargeback-contact-since = Была ли с тех пор связь с клиентом?
reason-payment-dispute-or-chargeback-own-payout = Счёт для выплат на ваше имя?
reason-payment-dispute-or-chargeback-documents = Что поможет: подтверждение сдачи и приёмки, письмо банка, переписка.

reason-inactivity = Аккаунтом долго не пользовались
reason-inactivity-away = Почему был перерыв, если хотите рассказать?
reason-inactivity-wanted-back = Хотите ли вы вернуть аккаунт? Остались ли там деньги?
reason-inactivity-contact-right = Ваши почта и телефон прежние?
reason-inactivity-documents = Обычно ничего не нужно.

reason-linked-to-other-suspended-account = Связь с другим закрытым аккаунтом
reason-linked-to-other-suspended-account-tie = Как вы связаны или были связаны с этим агентством, клиентом или человеком?
reason-linked-to-other-suspended-account-ended = Когда это закончилось?
reason-linked-to-other-suspended-account-shared = Были ли у вас общие инструменты, офис или счёт для выплат?
reason-linked-to-other-suspended-account-documents = Что поможет: бумаги об окончании совместной работы, бумаги агентства, подтверждение вашего собственного счёта.

reason-no-reason-given = Причины нет или она мне непонятна
reason-no-reason-given-before = Что происходило за несколько дней до этого?
reason-no-reason-given-warned = Было ли до этого предупреждение?
reason-no-reason-given-documents = Что поможет: сообщение, которое вам пришло, или снимок экрана с тем, что вы видите.
