## What nobody may overlook in a list or on a card

mine-begun = Розпочато й не надіслано: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = У НЕБЕЗПЕЦІ { $reference } · { $status } · { $reason } · далі: { $due } · { $who }
card-was-unsafe = Ця людина повідомила, що вона в небезпеці: { $at }. Їй відповіли.
