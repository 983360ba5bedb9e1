## Документы

document-taken = Файл получен: { $name } ({ $size }). Отпечаток файла: { $print }
document-link-taken = Ссылка получена: { $name }
document-known = Вы это уже присылали: { $known }. Считаем один раз, больше ничего не нужно.
document-too-many = В этой апелляции уже много документов, больше не помещается. Предел: { $limit }. Этот файл не сохранён. Если он важен, напишите нам через /ask, и человек поможет.
document-case-closed = Апелляция закрыта. Ваш документ сохранён. Чтобы его посмотрели, вернитесь к апелляции или задайте вопрос.
document-not-taken = Не получилось сохранить файл: { $name }.
document-try-again = Всё остальное на месте. Можно прислать файл ещё раз в другом виде или продолжить без него.
document-was-opened = Сотрудник посмотрел файл: { $name }. Когда: { $at }.
document-received = у нас, пока никто не открывал
document-opened = просмотрено сотрудником: { $at }
document-accepted = просмотрено и принято
document-not-accepted = просмотрено, не принято
document-not-readable = прочитать не удалось, пришлите, пожалуйста, ещё раз
document-not-relevant = просмотрено, для решения не понадобилось
document-unknown = В этом деле такого документа нет.

file-problem-empty = Файл пустой.
file-problem-too-large = Файл слишком большой. Предел: { $limit }. Подойдёт фото страницы или тот же файл с картинками поменьше.
file-problem-unknown-type = Не удаётся понять, что это за файл. Подойдут картинки (JPEG, PNG, WebP, HEIC), PDF, файлы Word (.docx) и простой текст.
file-problem-type-not-accepted = Ради общей безопасности такие файлы мы не принимаем. Подойдут картинки (JPEG, PNG, WebP, HEIC), PDF, файлы Word (.docx) и простой текст.
file-problem-name-mismatch = Окончание имени файла не подходит к тому, что внутри.

size-bytes = { $count ->
        [one] { $count } байт
        [few] { $count } байта
        [many] { $count } байт
       *[other] { $count } байта
    }
size-kilobytes = { NUMBER($count, useGrouping: 0) } КБ
size-megabytes = { $count } МБ

verdict-accepted = Принято
verdict-not-accepted = Не принято
verdict-not-readable = Не читается
verdict-not-relevant = Не относится к делу
verdict-told-accepted = { $name }: сотрудник прочитал документ и принял его.
verdict-told-not-accepted =
    { $name }: сотрудник прочитал документ, но принять его не может.
    Причина: { $why }
verdict-told-not-readable =
    { $name }: сотрудник открыл документ, но прочитать его не удалось. Пришлите его, пожалуйста, ещё раз.
    На что обратить внимание: { $why }
verdict-told-not-relevant =
    { $name }: сотрудник прочитал документ. Для этого решения он не понадобится.
    Причина: { $why }
