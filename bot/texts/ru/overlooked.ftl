## What nobody may overlook in a list or on a card

mine-begun = Начато и не отправлено: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = В ОПАСНОСТИ { $reference } · { $status } · { $reason } · срок: { $due } · { $who }
card-was-unsafe = Этот человек сообщил, что он в опасности: { $at }. Ему ответили.
