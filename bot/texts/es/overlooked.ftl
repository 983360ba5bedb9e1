## What nobody may overlook in a list

mine-begun = Empezado y sin enviar: { $what }
mine-begun-form = { $form } ({ $reference })
queue-line-unsafe = EN PELIGRO { $reference } · { $status } · { $reason } · próximo: { $due } · { $who }
