## What nobody may overlook in a list

mine-begun = Начато и не отправлено: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = В ОПАСНОСТИ { $reference } · { $status } · { $reason } · срок: { $due } · { $who }
