## What nobody may overlook in a list

mine-begun = Begun and not sent: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = NOT SAFE { $reference } · { $status } · { $reason } · next: { $due } · { $who }
