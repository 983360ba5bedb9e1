## What nobody may overlook in a list or on a card

mine-begun = Empezado y sin enviar: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = EN PELIGRO { $reference } · { $status } · { $reason } · próximo: { $due } · { $who }
card-was-unsafe = Esta persona dijo el { $at } que está en peligro. Ya se le respondió.
