## Guía: qué han hecho y qué no han hecho unas palabras escritas, y qué viene después

question-not-handed-in = Su apelación aún no está presentada. Para presentarla, pulse «{ button-hand-in }».
question-no-second-review = Esto todavía no es una segunda revisión. Otra persona lo mira si pulsa «{ button-appeal }» a más tardar el { $until }.
safety-offer = Lo que cuenta asusta. Si está en peligro, pulse el botón, y se llama al momento a una persona de nuestro equipo.
button-unsafe = Estoy en peligro
story-noted = Gracias por contármelo. Queda guardado, y lo lee una persona.
date-noted = Anotado: { $day }.
accept-sure-again = ¿Acepta la decisión? Entonces su apelación se cierra. Podrá seguir haciendo preguntas, y volver si aparece algo nuevo.
held-before-language = Lo he guardado; no se pierde nada. Elija, por favor, un idioma, con un botón o por su nombre. Después seguimos.
option-taken = ✓ { $option }
points-so-far = Sus puntos hasta ahora; puede añadir otros, o quitar uno:
point-line = { $number }. { $point }
button-take-away = Quitar { $number }
point-taken-away = Quitado: { $point }
reasons-held-until = Puede responder a los motivos hasta el { $due }. Demuestre antes, por favor, que la cuenta es suya.
letter-second-review = Esta es la respuesta a su segunda revisión. Otra persona lo ha mirado todo de nuevo.
choice-did-you-mean = ¿Se refiere a esto? Púlselo. Sus palabras quedan también guardadas para el equipo.
choice-left-open = No encontré una opción para eso. El equipo tiene sus palabras, y puede elegir más adelante.
button-all-choices = Todas las opciones
question-erasure-stays = Lo que pidió borrar se borrará igualmente. Para pararlo, pulse el botón de abajo.
