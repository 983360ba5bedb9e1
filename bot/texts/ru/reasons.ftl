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

reason-no-reason-given = Причины нет или она мне непонятна
reason-no-reason-given-blocked = Что вы больше не можете делать?
reason-no-reason-given-before = Что происходило за несколько дней до этого?
reason-no-reason-given-warned = Было ли до этого предупреждение?
reason-no-reason-given-documents = Что поможет: сообщение, которое вам пришло, или снимок экрана с тем, что вы видите.
