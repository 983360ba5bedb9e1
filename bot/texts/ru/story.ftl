## Что произошло, что стало с каждым пунктом и о какой из апелляций речь

timeline-intro = Что было до сих пор:
timeline-line = • { $at }: { $what }
timeline-whole = Апелляция { $reference }: всё, что было, с самого начала.
happened-begun = вы начали эту апелляцию
happened-handed-in = вы её отправили
happened-claimed = сотрудник взял её в работу
happened-document = вы прислали документ
happened-document-opened = сотрудник открыл ваш документ
happened-document-checked = ваш документ проверен
happened-asked = вы задали вопрос
happened-answered = сотрудник написал вам
happened-requested = мы попросили вас кое о чём
happened-replied = вы ответили нам
happened-reply-over = время для ответа закончилось; человек продолжает с тем, что есть
happened-changed = вы изменили ответ
happened-reasons = команда назвала причины
happened-extended = мы перенесли срок решения и сказали почему
happened-late = мы пропустили срок: { $what }
happened-proved = подтверждено, что аккаунт ваш
happened-decided = человек принял решение
happened-second-review = вы попросили о пересмотре
happened-accepted = вы согласились с решением
happened-withdrawn = вы остановили апелляцию
happened-resumed = вы вернулись к ней
happened-reopened = её открыли снова
happened-restored = мы сообщили, что всё восстановлено
button-story = Что было до сих пор

points-intro = Ваши пункты:
point-open = { $number }. { $point } — открыт: на него ответит решение
point-decided = { $number }. { $point } — решено: { $answer }
points-more = { $count ->
        [one] И ещё { $count } пункт.
        [few] И ещё { $count } пункта.
        [many] И ещё { $count } пунктов.
       *[other] И ещё { $count } пункта.
    }

form-case-decided = По этим ответам человек уже принял решение, поэтому они остаются как есть. Если в них чего-то не хватает или что-то неверно, попросите о пересмотре или задайте вопрос.
button-add-point = Добавить пункт
