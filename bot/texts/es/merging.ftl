## Dos casos de una misma apelación se hacen uno

merge-unknown = No conozco ningún caso «{ $typed }». Escriba /merge y la referencia del duplicado, en el hilo del caso que queda.
merge-itself = Es el mismo caso.
merge-status = Solo se unen casos que el personal está tratando, antes de toda decisión. { $reference } está: { $status }.
merge-unproved = { $reference } y { $other } vienen de dos chats. Se unen solo cuando ambos han mostrado que la misma cuenta es suya.
merge-held = { $name } lleva { $other }. Puede devolverlo, o puede hacerlo un responsable.
merge-draft = { $name } está escribiendo algo en { $other }. Antes hay que enviarlo o descartarlo, para que no se pierda nada.
merge-sure = { $other } pasa a formar parte de { $reference }: vienen todos los puntos, documentos y preguntas abiertas. De dos fechas vale la más temprana; la decisión vence el { $due }. { $other } se cierra y se avisa al profesional. No se puede deshacer.
button-merge = Unir { $other } a este
button-duplicate = ¿Duplicado? { $other }
merge-done = Ahora los dos casos son uno.
thread-merged = { $name } unió el duplicado { $other }. Esto vino con él:
thread-document-came = Documento: { $name }
thread-merged-into = Este caso era un duplicado. Ahora todo está en { $reference }.
merged-nothing-new = nada que no estuviera ya aquí
merged-told = Tenía dos apelaciones sobre la misma cuenta: { $reference } y { $other }. Ahora son una, { $reference }. Cuenta todo lo que envió en cualquiera, y no hay que enviar nada otra vez.
merged-date = De las dos fechas vale la más temprana: recibirá la decisión a más tardar el { $due }.
merged-chats = Sus dos chats con nosotros ahora son uno: escribo donde usted escribió por última vez. Si uno no es suyo, díganoslo enseguida con /ask.
merged-whisper = { $name } unió { $other }, que llevaba usted, a { $reference }.
closed-merged = Pasó a formar parte de su otra apelación y sigue allí.
card-merged = Era un duplicado. Todo está en { $reference }.
card-kin = Otras apelaciones de esta cuenta o persona:
card-kin-line = { $reference } · { $status } · { $proved ->
        [yes] cuenta confirmada
       *[no] cuenta sin confirmar
    }

staff-command-merge = Unir un duplicado: /merge y su referencia
server-name-merge = unir
server-option-duplicate = El duplicado, por su referencia
