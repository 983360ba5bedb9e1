## Список документов и вопросы о каждом

documents-title = Документы апелляции { $reference }
documents-any-time = Файлы и ссылки можно присылать сюда в любое время, даже когда апелляция закрыта.
checklist-intro = При вашей причине помогут эти документы. Пришлите, что есть; подать апелляцию можно и без них.
checklist-needed = • Нужно: { $what }. Сейчас: { $state }.
checklist-helps = • Поможет: { $what }. Сейчас: { $state }.
checklist-none-of-these = Нет ничего из нужного? Напишите нам через /ask. Человек найдёт вместе с вами другой путь.
checklist-still-needed = Ещё нужно: { $papers }.
checklist-still-helps = Ещё поможет: { $papers }.

standing-missing = пока нет
standing-received = у нас
standing-opened = просмотрено сотрудником
standing-accepted = принято
standing-again = пришлите, пожалуйста, ещё раз
standing-not-accepted = не принято
standing-not-needed = не понадобится

photo-good = Хорошее фото: вся страница со всеми четырьмя углами, ровно, при дневном свете, резко, без бликов и пальцев на тексте. Лучше всего исходный файл с камеры.
photo-about = Четыре рисунка. Первый, с галочкой: вся страница со всеми углами. Дальше перечёркнуты: обрезанная страница, размытая страница, страница в темноте и с бликом.

paper-one-of = одно из этого ({ $papers })
papers-or = { $first } или { $last }
papers-comma = { $first }, { $rest }
paper-passport = Паспорт
paper-id-card = Удостоверение личности
paper-driving-licence = Водительские права
paper-residence-permit = Вид на жительство
paper-name-change = Документ о смене имени
paper-address-proof = Подтверждение адреса
paper-travel-proof = Билеты или следы поездки
paper-bank-paper = Письмо вашего банка
paper-authority-decision = Решение ведомства
paper-police-report = Ваше заявление в полицию
paper-cv = Резюме
paper-diploma = Диплом или сертификат
paper-portfolio = Портфолио или ссылка
paper-work-files = Исходники или черновики
paper-delivered-work = Сданная работа
paper-contract = Договор
paper-invoice = Счёт или чек
paper-licence = Лицензия
paper-notice = Полученное сообщение
paper-conversation = Вся переписка
paper-proposals = Список ваших заявок
paper-job-post = Объявление о заказе
paper-security-messages = Письма о безопасности
paper-tool-settings = Название и настройки программы
paper-agency-papers = Бумаги агентства
paper-client-letter = Письмо клиента
paper-employer-letter = Письмо работодателя
paper-witness = Слова свидетеля
paper-permission = Разрешение владельца

document-what-is-it = Одно нажатие поможет сотруднику: что это? { $name }
document-named = Отмечено, спасибо: { $name }.
document-named-other = Хорошо. Документ всё равно у нас, и его посмотрят: { $name }.
document-visited = ссылка просмотрена сотрудником: { $at }
link-was-visited = Сотрудник посмотрел вашу ссылку: { $name }. Когда: { $at }.
document-openings = Просмотрено: { $dates }.
document-why = Причина: { $why }
opening-at = { $at }
inventory-line-paper = • { $name } ({ $paper }): { $state }

letter-send-now = Скопируйте сюда слова другого человека одним сообщением или перешлите мне его сообщение. Мы сохраним их как документ.
letter-name = Письмо { $number }
letter-too-long = Это больше { $limit } знаков. Пришлите, пожалуйста, файлом.
letter-words =
    { $name }:
    { $words }
document-letter-taken = Эти слова сохранены как документ: { $name }.
thread-letter = Новый документ: { $name }, слова другого человека.
consent-ask = Это слова другого человека: { $name }. Он согласен, чтобы вы это прислали? Подойдёт любой ответ: документ остаётся, мы только отметим, что вы сказали.
button-consent-yes = Да, согласен
button-consent-not-asked = Не было случая спросить
button-consent-no = Нет, не согласен
consent-noted-yes = Спасибо, отмечено.
consent-noted-not-asked = Отмечено, спасибо. Если можно, спросите этого человека. Сотрудник знает, что вопроса ещё не было.
consent-noted-no = Отмечено, спасибо, что сказали. Сотрудник увидит, что этот человек не согласен.
consent-said-yes = Слова другого человека, он согласен.
consent-said-not-asked = Слова другого человека, его не спрашивали.
consent-said-no = Слова другого человека, он не согласен.
consent-card-yes = Слова другого человека; по словам фрилансера, тот согласен.
consent-card-not-asked = Слова другого человека; его не спрашивали.
consent-card-no = Слова другого человека, он не согласен: не цитируйте.
consent-card-unanswered = Слова другого человека; о согласии ответа нет.
card-paper = По словам фрилансера: { $paper }

button-something-else = Что-то другое
button-example = Какое фото хорошее
button-letter = Слова другого человека
button-no-letter = Не сейчас

button-documents = Ваши документы
inventory-counted = { $count ->
        [one] У нас { $count } ваш документ. Человек открыл: { $opened }.
        [few] У нас { $count } ваших документа. Человек открыл: { $opened }.
        [many] У нас { $count } ваших документов. Человек открыл: { $opened }.
       *[other] У нас { $count } ваших документа. Человек открыл: { $opened }.
    }
inventory-again = Пришлите ещё раз: { $name }. Срок: { $due }.
