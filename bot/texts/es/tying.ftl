## Unir dos chats de una persona

command-link = Usar otra aplicación mía para la misma apelación
tie-code =
    Escriba este código en su otro chat conmigo: { $code }
    Sirve una vez, hasta: { $until }. Después los dos chats son uno: puede seguir en cualquiera.
tie-code-care = Escríbalo usted. Quien tenga este código puede leer su apelación.
tie-confirm = Este código es de su otro chat conmigo. ¿Los dos chats deben ser uno desde ahora? Entonces podrá seguir en cualquiera, y yo le escribo donde haya escrito usted por última vez.
tie-confirm-care = Diga que sí solo si usted pidió el código. Quien escribe en el otro chat podrá leer todo lo que hay aquí, y escribir en su nombre.
button-tie = Sí, los dos son míos
button-no-tie = No, dejarlo así
tie-left = De acuerdo, no ha cambiado nada. El código deja de funcionar solo.
tie-done = Hecho. Los dos chats son ahora uno. Le escribo en el que usted haya escrito por última vez.
tie-done-there = Este chat está ahora unido a otro, en el que se escribió el código. Le escribo donde haya escrito usted por última vez. Si no fue usted, díganoslo ahora mismo con /ask.
tie-unknown = No conozco este código. Revíselo, por favor, o pida otro con /link en el otro chat.
tie-expired = Este código ha caducado. Pida otro, por favor, con /link en el otro chat.
tie-same-chat = El código es de este mismo chat. Escríbalo, por favor, en el otro.
tie-both-open = En cada uno de los dos chats hay una apelación en marcha, así que no puedo unirlos: ninguna apelación debe perder sus fechas. Pare una de ellas, por favor, con /withdraw, o espere a que termine. Después pida otro código con /link.
tie-too-many = Hubo varios códigos equivocados. No acepto códigos hasta el { $until }. Nada más ha cambiado.
thread-tied = El profesional ha unido otro chat a este. Los mensajes van a donde escribió por última vez.
