## What nobody may overlook in a list or on a card

mine-begun = Begun and not sent: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = NOT SAFE { $reference } · { $status } · { $reason } · next: { $due } · { $who }
card-was-unsafe = This person said on { $at } that they are not safe. Somebody has answered.
