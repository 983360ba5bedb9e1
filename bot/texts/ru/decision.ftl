## Причины и решения: то, что читает фрилансер

reasons-intro = Вам не сказали, почему ваш аккаунт ограничили. Вот причина.
reasons-reply-by = Ответить можно до этой даты: { $due }. Пишите здесь, присылайте файлы или нажмите «{ button-nothing-to-add }».
reasons-held = Команда записала причины. Чтобы защитить вас, мы покажем их, когда вы подтвердите, что аккаунт ваш. В уведомлении от площадки { $marketplace } есть код: скопируйте его в этот чат. Нет кода? Напишите нам через /ask.
reasons-extend = Чтобы вы успели ответить, дата решения один раз сдвигается. Была: { $before }. Стала: { $due }.

letter-result-upheld = Ограничение остаётся. Ниже вы прочитаете, почему так, по каждому пункту, и что можно сделать дальше.
letter-result-modified = Ограничение изменено. Ниже вы прочитаете, что действует теперь и почему.
letter-result-our-error = Мы ошиблись. Ограничение снято, и мы просим у вас прощения.
letter-result-new-information = Ограничение снято. Решающим стало то, что вы прислали.
letter-result-remedied = Ограничение снято: то, что оставалось открытым, теперь улажено.
letter-restored = Что к вам возвращается: { $what }. Напишем вам сразу, как только это будет сделано.
letter-measure = Что действует теперь: { $measure }
letter-point =
    Пункт { $number }. Вы писали: «{ $point }»
    Наш ответ: { $answer }
letter-documents = Что мы посмотрели:
letter-no-documents = Документов от вас не было. Мы не ставим вам это в минус.
letter-document-accepted = • { $name }. Открыто: { $opened }. Принято.
letter-document-not-accepted = • { $name }. Открыто: { $opened }. Не принято. { $why }
letter-document-not-readable = • { $name }. Открыто: { $opened }. Прочитать не удалось. { $why }
letter-document-not-relevant = • { $name }. Открыто: { $opened }. Для решения не понадобилось. { $why }
letter-clause =
    Правило: { $number } «{ $title }», версия { $version }.
    В нём сказано, на языке самого правила: «{ $quote }»
    Полный текст: { $address }
letter-facts = Факты: { $facts }
letter-why = Что правило значит для этих фактов: { $why }
letter-detection = { $automated ->
        [yes] Сначала на это указала автоматическая система.
       *[no] Автоматическая система на это не указывала.
    }
letter-automation-not-automated = Решение принял человек. Автоматические системы в решении не участвовали.
letter-automation-partially-automated = Решение принял человек, которому помогала автоматическая система.
letter-prevention = Что мы изменили, чтобы это не повторилось: { $prevention }
letter-withheld-legal-obligation = Одна подробность не названа, потому что этого не позволяет закон: { $what }
letter-withheld-security-of-checks = Одна подробность не названа, чтобы защитить проверки, которые берегут аккаунты: { $what }
letter-withheld-third-party-privacy = Одна подробность не названа, чтобы защитить другого человека: { $what }
letter-allowed =
    Что вам доступно: { $allowed }.
    Что пока недоступно: { $blocked }.
letter-all-allowed = Когда всё будет возвращено, в вашем аккаунте снова будет доступно всё, что было раньше.
letter-nothing-allowed = Что недоступно: { $blocked }.
letter-remedy = Что изменило бы этот результат: { $remedy }
letter-reopen-if = Если появится что-то новое, мы посмотрим ещё раз в любое время. Например: { $what }
letter-redress =
    Куда ещё можно обратиться: { $routes }.
    Как: { $how }
letter-by =
    Решение: { $name }, человек из команды апелляций. Время: { $at }.
    Чтобы задать вопрос, нажмите /ask. Это сообщение остаётся у вас как копия.

decision-ready = По вашей апелляции есть решение. Чтобы защитить вас, мы покажем его, когда вы подтвердите, что аккаунт ваш. В уведомлении от площадки { $marketplace } есть код: скопируйте его в этот чат. Нет кода? Напишите нам через /ask.
reinstatement-by = Всё, чего вас лишили, будет возвращено. Срок: { $due }. Напишем вам, когда это будет сделано.
decision-next = Если вы не согласны, решение может посмотреть другой человек. Попросить об этом можно до этой даты: { $due }. Объяснять почему не нужно.
decision-next-final = Ваше дело посмотрели уже два человека. Вы по-прежнему можете задавать вопросы, прислать что-то новое или обратиться туда, куда сказано выше. Апелляция открыта до этой даты: { $due }.

capability-log-in = вход в аккаунт
capability-message-current-clients = переписка с нынешними клиентами
capability-work-open-contracts = работа по открытым контрактам
capability-receive-payment = получение оплаты
capability-withdraw-balance = вывод денег
capability-submit-proposals = отклики на проекты
capability-accept-invitations = приглашения от клиентов
capability-appear-in-search = показ в поиске
capability-download-data = скачивание данных аккаунта

redress-dispute-body = орган по разрешению споров
redress-mediation = посредник (медиация)
redress-data-protection-authority = орган по защите данных
redress-regulator = надзорный орган
redress-court = суд

restored-account = ваш аккаунт
restored-search = ваше место в поиске
restored-reviews = ваши отзывы и рейтинг
restored-badges = ваши значки
restored-proposals = ваши отклики и кредиты на них
restored-data = ваши данные
restored-money = ваши деньги
