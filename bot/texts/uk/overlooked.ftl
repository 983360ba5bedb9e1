## What nobody may overlook in a list

mine-begun = Розпочато й не надіслано: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = У НЕБЕЗПЕЦІ { $reference } · { $status } · { $reason } · далі: { $due } · { $who }
