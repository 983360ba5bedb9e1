## Ajustes: lo que los administradores cambian con el bot en marcha. Primero, lo que está en vigor.

rules-title = Plazos en vigor, versión { $version }, zona { $zone }:
rules-title-since = Plazos en vigor: versión { $version }, desde el { $since }, por { $who }. Zona: { $zone }.
rules-line = { $what }: { $lasts }
rules-presets = Conjuntos que se aplican: { $names }
rules-renewal = { $paper } a los { $lasts }
rules-renewals = Documentos que se piden otra vez: { $kinds }.
rules-calendar = Calendario: { $parts }
rules-more = De dónde viene cada uno: /deadlines. Por qué un caso tiene sus fechas: /deadlines why REFERENCIA.

deadlines-duties = Lo que ustedes deben. Donde valen varios, cuenta la fecha más temprana.
deadlines-windows = El tiempo del profesional. Donde valen varios, cuenta la fecha más tardía.
deadlines-line = { $name } ({ $clock }): { $options }
deadlines-option = { $lasts } [{ $origin }]
deadlines-check = Algo de esto no es de primera mano: consúltelo con un jurista antes de apoyarse en ello.
deadlines-how =
    /deadlines set decision 10 días laborables porque … (primero se ve qué se mueve, y después un botón)
    /deadlines unset decision · /deadlines decision · /deadlines why REFERENCIA
    /deadlines preset · /deadlines calendar · /deadlines history · /deadlines undo
origin-default = por defecto
origin-file = archivo de configuración
origin-chat = puesto en este canal
origin-preset = { $title }, { $source }
origin-preset-check = { $title }, { $source }: consúltelo con un jurista
clock-now = Si empezara ahora ({ $clock }):
clock-kind-duty = Esto lo deben ustedes. Puede adelantarse siempre, y retrasarse nunca.
clock-kind-movable = Esto lo deben ustedes. Puede adelantarse siempre, y retrasarse una vez, con /extend y un motivo, antes de su fecha.
clock-kind-extension = Dice cuánto puede moverse esa fecha, una sola vez. Se cuenta desde la propia fecha, y la ley que la fija puede permitir menos.
clock-movable-until = Si empezara ahora, a más tardar el { $due }.
clock-none = No se aplaza nada: la fecha queda como está. Lo que se pregunte al profesional tiene que responderse antes de la fecha de la decisión.
clock-movable-none = No puede aplazarse: así lo ha puesto este mercado.
clock-movable-not = No puede retrasarse: una ley que se aplica fija esta fecha y no conoce otra posterior.
clock-kind-window = Este tiempo es del profesional. Solo puede alargarse.

presets-title = Conjuntos: lo que dicen las leyes y los códigos de práctica.
presets-chosen = ✓ { $preset }: { $title }
presets-other = – { $preset }: { $title }
presets-how =
    /deadlines preset show eu-dsa: lo que dice, con sus fuentes
    /deadlines preset eu-dsa porque …: aplicarlo
    /deadlines preset remove eu-dsa: dejar de aplicarlo

calendar-title = Cuándo trabajan ustedes:
calendar-zone = zona { $zone }
calendar-zone-file = la zona del archivo de configuración
calendar-hours = horario: { $hours }
calendar-hours-file = el horario del archivo de configuración
calendar-all-day = los días abiertos lo están el día entero
calendar-shift = { $day } { $times }
calendar-weekdays = cerrado cada { $days }
calendar-weekdays-none = no se cierra ningún día de la semana
calendar-holidays = cerrado en los festivos de { $place }
calendar-holidays-file = festivos como en el archivo de configuración
calendar-no-holidays = abierto en festivos
calendar-closed = días cerrados: { $days }
calendar-open = abierto de nuevo: { $days }
calendar-given-up = Con lo puesto en el canal, este calendario nunca estaría abierto. Ahora solo cuenta el del archivo: /deadlines calendar reset
calendar-how =
    /deadlines calendar zone Europe/Madrid
    /deadlines calendar hours lun-jue 9:00-12:30 13:30-18:00, vie 9:00-15:00
    /deadlines calendar weekdays sáb dom
    /deadlines calendar closed 24 de diciembre, 31 de diciembre · open 24 de diciembre
    /deadlines calendar country DE-BY · country none
    /deadlines calendar reset: como dice el archivo de configuración
weekday-mon = lunes
weekday-tue = martes
weekday-wed = miércoles
weekday-thu = jueves
weekday-fri = viernes
weekday-sat = sábado
weekday-sun = domingo

## Versiones

history-title = Cambios de los plazos, el último primero:
staff-history-title = Cambios del personal y de los equipos, el último primero:
history-empty = Todavía no se ha cambiado nada.
history-undo = /deadlines undo deshace el último cambio de plazos; /deadlines undo 5 vuelve a lo que había antes de la versión 5. Cada vez es una versión nueva.
version-line = { $number } · { $at } · { $who }: { $what }
version-line-because = { $number } · { $at } · { $who }: { $what } Motivo: { $why }
by-process = el propio asistente
by-command-line = la línea de comandos
as-the-file-says = como dice el archivo de configuración

as-the-default-says = por defecto
change-set = { $clock }: { $lasts } (antes: { $before }).
change-unset = { $clock }: como dice el archivo de configuración, { $lasts } (antes: { $before }).
change-presets-added = Se aplican estos conjuntos: { $names }.
change-presets-removed = Ya no se aplican estos conjuntos: { $names }.
change-calendar = Calendario: { $parts }.
change-back = De vuelta a los plazos de antes de la versión { $number }.
change-first = El primer arranque: se puso en vigor el archivo de configuración.
change-file = El archivo de configuración cambió y se puso en vigor.
change-release = Una versión nueva del programa trajo otros valores por defecto u otros conjuntos.
change-staff-added = { $name } revisa casos desde ahora. Los profesionales ven el nombre «{ $pseudonym }».
change-staff-removed = { $name } ya no está en la lista del personal.
change-team-in = { $name } está en el equipo { $team }.
change-team-out = { $name } ya no está en el equipo { $team }.
change-team-routed = Los casos nuevos de este tipo van al equipo { $team }: { $what }.
change-team-dissolved = Ya no hay equipo { $team }.
change-away = { $name } está fuera hasta el { $until }.
change-back-again = { $name } ha vuelto.

announced = Ajustes, versión { $number }, por { $who }, { $at }. { $what }
announced-because = Ajustes, versión { $number }, por { $who }, { $at }. { $what } Motivo: { $why }
announced-away = { $what } (Lo dijo { $who }.)
told-away = { $who } dijo que usted está fuera hasta el { $until }. ¿Está aquí de todos modos? /back
told-back = { $who } dijo que usted ha vuelto: le llegan los recordatorios.
announced-told = { $cases ->
        [one] Versión { $number }: el caso abierto ya está al tanto. Fechas movidas en él: { $moved }.
        [many] Versión { $number }: los { $cases } de casos abiertos ya están al tanto. Se movieron fechas en { $moved } de ellos.
       *[other] Versión { $number }: los { $cases } casos abiertos ya están al tanto. Se movieron fechas en { $moved } de ellos.
    }

## Antes de que un cambio esté en vigor

dry-title = Todavía no ha cambiado nada. Esto es lo que pasaría:
dry-both-duty = Valen la ley y lo puesto aquí, y cada vez cuenta la fecha más temprana: { $options }.
dry-both-window = Valen la ley y lo puesto aquí, y cada vez cuenta la fecha más tardía: { $options }.
dry-information = { $title } ({ $preset }) no fija aquí ninguna fecha. Se muestra a título informativo.
dry-none = Ya no será posible: { $clock }. Las fechas que ya se movieron se quedan. Lo que se pregunte al profesional tendrá que responderse antes de la fecha de la decisión.
dry-none-before = Vuelve a ser posible: { $clock }.
dry-example = Si empezara ahora, { $clock }: { $after } (tal como está: { $before }).
dry-same = Lo que empiece ahora tendría las mismas fechas que antes.
dry-no-cases = No hay casos abiertos que pudieran moverse.
dry-figures = { $cases ->
        [one] 1 caso abierto (también cuenta un borrador): vence antes { $earlier }, más tiempo para el profesional { $later }.
        [many] { $cases } de casos abiertos (también cuentan los borradores): vencen antes { $earlier }, con más tiempo para el profesional { $later }.
       *[other] { $cases } casos abiertos (también cuentan los borradores): vencen antes { $earlier }, con más tiempo para el profesional { $later }.
    }
dry-nothing-moves = No se mueve ninguna fecha de un caso abierto.
dry-first = Los primeros en moverse:
dry-move = { $reference }, { $clock }: del { $before } al { $after }.
dry-more = Y { $count } más.
dry-better = Cada caso abierto se queda con lo mejor para el profesional, de lo anterior y lo nuevo; y ustedes tienen al menos un día desde el cambio.
dry-stale = Los ajustes han cambiado desde que se mostró esto, o se mostró hace mucho. No se ha hecho nada. Mírelo otra vez, por favor.
dry-claims = { $cases ->
        [0] { $name } no tiene casos abiertos.
        [one] { $name } tiene 1 caso abierto. Entonces cualquiera puede tomarlo; sus fechas se mantienen.
        [many] { $name } tiene { $cases } de casos abiertos. Entonces cualquiera puede tomarlos; sus fechas se mantienen.
       *[other] { $name } tiene { $cases } casos abiertos. Entonces cualquiera puede tomarlos; sus fechas se mantienen.
    }
button-confirm = Ponerlo en vigor
button-leave-it = Dejarlo como estaba
in-force = En vigor: versión { $version }.
in-force-moves = En vigor: versión { $version }. Ahora se pone al tanto a los casos abiertos.
proposal-gone = Esto ya no espera: se confirmó, se dejó o es demasiado antiguo. Dé el comando otra vez, por favor.
proposal-left = Se queda como estaba. No ha cambiado nada.
already-so = Ya es así. No hay nada que cambiar.
settings-changed-meanwhile = Alguien cambió los ajustes en este momento. Dé el comando otra vez, por favor, para ver qué se movería ahora.
undo-nothing = Aquí no se ha cambiado ningún plazo, así que no hay nada que deshacer.

## Por qué una fecha es la que es

why-title = { $reference }: cómo se llegó a cada fecha, la próxima primero.
why-none = { $reference }: en este caso no corre ningún plazo.
why-date = → { $clock }: { $due }. De quién: { $party }.
why-date-about = → { $clock } ({ $about }): { $due }. De quién: { $party }.
why-began = Corre desde el { $since }.
why-rule = Según las reglas en vigor: { $options }.
why-late = { $times ->
        [one] Se prometió para el { $was } y no se cumplió. Esta es la nueva fecha.
        [many] Se prometió para el { $was } y no se cumplió; se renovó { $times } de veces. Esta es la nueva fecha.
       *[other] Se prometió para el { $was } y no se cumplió; se renovó { $times } veces. Esta es la nueva fecha.
    }
why-own-length = Su duración se dio a mano, solo para este caso.
why-moved-later = Se retrasó una vez, con un motivo que se dijo al profesional.
why-postponed = Se retrasó, porque un aviso antes de su fin no llegó a tiempo.
why-better = Las reglas en vigor dirían { $rules }. La fecha de una regla anterior, o una dada más tarde con un motivo, es mejor para el profesional y se mantiene.
why-version = Las reglas en vigor dirían { $rules }. La fecha de la versión { $number } es mejor para el profesional y se mantiene: { $options }.
why-grace = Las reglas en vigor dirían { $rules }. Eso llegó demasiado de repente para un caso en marcha: el personal tiene al menos un día desde un cambio.

## Personal y equipos

staff-title = Quién está en la lista:
staff-line = { $id }: { $name }, se muestra como { $pseudonym }; { $roles }; { $team }; casos abiertos: { $cases }; { $away }
staff-team = equipo { $teams }
staff-no-team = sin equipo
staff-here = aquí
staff-away = fuera hasta el { $until }
role-reviewer = revisor
role-lead = responsable
role-admin = administrador
teams-title = Equipos:
team-line = { $team }: { $members }. Recibe: { $what }.
team-nobody = nadie todavía
team-nothing = nada todavía
staff-how =
    /staff add nina CANAL 123456789 Nina Roe como Revisor N.
    /staff remove nina
    /staff team nina Identity · /staff team nina out of Identity
    /staff route Identity motivos identity_not_verified idiomas ru · /staff route Identity nada
    /away hasta el viernes · /away nina 3 días · /back
    Los responsables y administradores se nombran solo en el archivo de configuración.
away-how = Los recordatorios y los casos siguen sin usted; cualquiera puede asumir los suyos. ¿Vuelve antes? /back
away-how-other = Los recordatorios y los casos siguen sin esa persona; cualquiera puede asumir los suyos.
back-how = Los recordatorios le llegan otra vez.
away-claims = { $cases ->
        [one] 1 caso abierto sigue siendo suyo; mientras tanto cualquiera puede tomarlo.
        [many] { $cases } de casos abiertos siguen siendo suyos; mientras tanto cualquiera puede tomarlos.
       *[other] { $cases } casos abiertos siguen siendo suyos; mientras tanto cualquiera puede tomarlos.
    }
thread-team = Este es para el equipo { $team }: { $members }.

## Leer otra vez el archivo de configuración

reload-nowhere = Recourse se inició sin archivo de configuración, así que no hay nada que leer otra vez.
reload-same = El archivo de configuración ya dice lo que está en vigor. No hay nada que cambiar.
reload-mistakes = { $count ->
        [one] El archivo de configuración tiene un error. No se ha cambiado nada.
        [many] El archivo de configuración tiene { $count } de errores. No se ha cambiado nada.
       *[other] El archivo de configuración tiene { $count } errores. No se ha cambiado nada.
    }
reload-mistake = { $file }, { $key }: { $problem }. Qué hacer: { $remedy }.
reload-whole-file = todo el archivo
reload-over = { $clock }: lo puesto en el canal sigue valiendo por encima del archivo, { $lasts }. /deadlines unset lo quita.
reload-fixed = Esto también cambió en el archivo, y espera al próximo arranque: { $keys }.
reload-staff-added = Nuevos en la lista del personal: { $names }.
reload-staff-removed = Ya no están en la lista del personal: { $names }. Cualquiera puede tomar sus casos.
reload-staff-changed = Cambios en la lista del personal: { $names }.
reload-rules-added = Reglas nuevas de la plataforma: { $names }.
reload-rules-removed = Reglas que ya no están: { $names }. Las decisiones que las citan conservan sus palabras.
reload-rules-changed = Reglas con otras palabras u otra versión: { $names }.
reload-reasons-added = Motivos de suspensión nuevos: { $names }.
reload-reasons-removed = Motivos que ya no están: { $names }.
reload-reasons-changed = Motivos con otras preguntas: { $names }.
reload-marketplace = La plataforma se llama { $name } desde entonces.
reload-language = Los profesionales que no han elegido idioma leen este: { $language }.
reload-limits = Cambian los límites de archivos y códigos.
reload-ladders = Cambian los recordatorios y los pasos antes y después de las fechas.
reload-other = Cambia algo más, que aquí no se nombra uno por uno.
reload-texts = { $count ->
        [one] 1 mensaje tiene otras palabras.
        [many] { $count } de mensajes tienen otras palabras.
       *[other] { $count } mensajes tienen otras palabras.
    }
reload-announced = El archivo de configuración se ha leído otra vez. Solo un administrador puede ponerlo en vigor.
in-force-reloaded = El archivo de configuración está en vigor.

## Errores, cada uno con su remedio

mistake-word = Aquí no conozco «{ $word }». Puede escribir:
mistake-word-near = Aquí no conozco «{ $word }». ¿Quería decir «{ $near }»? Puede escribir:
mistake-clock = No hay ningún plazo «{ $name }». Use uno de estos: { $known }.
mistake-clock-near = No hay ningún plazo «{ $name }». ¿Quería decir «{ $near }»? /deadlines los muestra todos.
mistake-set-empty = ¿Qué plazo, y cuánto? Por ejemplo: /deadlines set decision 10 días laborables porque …
mistake-duration-shape = «{ $typed }» no es un número con su unidad. Escriba, por ejemplo: 24 horas, 14 días, 10 días laborables, 2 semanas o 6 meses.
mistake-duration-unit = No conozco la unidad de «{ $typed }». Use minutos, horas, horas laborables, días, días laborables, semanas o meses.
mistake-too-short = { $clock }: es demasiado corto para lo que sirve. Ponga { $least } o más.
mistake-too-long = { $clock }: nadie puede esperar tanto. Ponga { $most } o menos, en minutos, horas o días.
mistake-hours-days = ¿Para qué días es «{ $typed }»? Escríbalos primero, por ejemplo: mon-fri 9:00-17:00.
mistake-none = { $clock }: esto no puede ser «none». Alguien lo espera, así que necesita un tiempo, por ejemplo 14 días. Lo que puede prohibir es aplazar una fecha: /deadlines set extension none
mistake-duration-range = «{ $typed }» no es un tiempo que pueda pasar: escriba un número desde 1, como mucho { $most }.
mistake-preset = No hay ningún conjunto «{ $name }». Use uno de estos: { $known }.
mistake-preset-near = No hay ningún conjunto «{ $name }». ¿Quería decir «{ $near }»? /deadlines preset los muestra todos.
mistake-preset-default = Los valores por defecto están debajo de todo y valen siempre. Cada plazo se pone con /deadlines set.
mistake-preset-not-chosen = { $name } no se aplica en este momento, así que no hay nada que quitar. /deadlines preset muestra cuáles se aplican.
mistake-undo = «{ $typed }» no es una versión. Escriba /deadlines undo, o un número de /deadlines history.
mistake-undo-unknown = La versión { $number } no es un cambio de plazos. /deadlines history muestra los números.
mistake-undo-file = La versión { $number } es un cambio del archivo de configuración. Deje el archivo como estaba, y arranque otra vez.
mistake-reference = No hay ningún caso «{ $typed }». Una referencia tiene este aspecto: 7KQ2-M4TX; /queue muestra los casos abiertos.
mistake-why-empty = ¿De qué caso? Escriba, por ejemplo: /deadlines why 7KQ2-M4TX
mistake-zone-empty = ¿Qué zona horaria? Escriba, por ejemplo: /deadlines calendar zone Europe/Madrid
mistake-zone = No hay ninguna zona horaria «{ $zone }». Escriba continente y ciudad, como Europe/Madrid, o UTC.
mistake-zone-near = No hay ninguna zona horaria «{ $zone }». ¿Quería decir { $near }?
mistake-hours-empty = Al menos un día necesita horario. Escriba, por ejemplo: /deadlines calendar hours lun-vie 9:00-17:00. O «hours none»: los días abiertos lo están el día entero.
mistake-hours = No puedo leer este horario: { $typed }. Escriba, por ejemplo: lun-vie 9:00-12:30 13:30-18:00, sáb 10-14
mistake-hours-backwards = { $typed } termina antes de empezar. Un turno de noche son dos: 22:00-24:00, y 0:00-6:00 del día siguiente.
mistake-hours-overlap = { $one } y { $other } se solapan. Que uno empiece cuando el otro haya terminado.
mistake-weekday = «{ $typed }» no es un día de la semana. Escriba lun, mar, mié, jue, vie, sáb o dom.
mistake-weekdays-hours = Tiene un horario para cada día de la semana: un día sin horario está cerrado. Cambie el horario.
mistake-weekdays-all = Entonces todos los días estarían cerrados, y nada vencería nunca. Deje al menos un día abierto.
mistake-date = No puedo leer la fecha «{ $typed }». Escriba, por ejemplo: 2026-12-24, o 24 de diciembre.
mistake-date-empty = ¿Qué días? Escriba, por ejemplo: /deadlines calendar closed 24 de diciembre, 31 de diciembre
mistake-day-open = { $typed } no está en la lista de días cerrados. /deadlines calendar los muestra.
mistake-country-empty = ¿Qué país? Escriba sus dos letras, con una región si importa: DE, DE-BY. O: none.
mistake-country = No hay festivos para «{ $typed }». Escriba las dos letras de un país, como DE o US.
mistake-country-near = No hay festivos para «{ $typed }». ¿Quería decir { $near }?
mistake-region = { $country } no tiene la región «{ $region }». Use una de estas: { $known }.
mistake-region-none = { $country } no tiene regiones. Escriba solo el país.
mistake-calendar-never-open = Con esto no habría ningún día abierto en un año entero. Deje algunos días abiertos.
mistake-calendar-never-due = Con esto hay tan poco tiempo abierto que esto nunca vencería: { $clock }. Abra más tiempo, o acorte antes el plazo.
mistake-staff = Nadie de la lista se llama «{ $typed }». Están: { $known }.
mistake-staff-near = Nadie de la lista se llama «{ $typed }». ¿Quería decir «{ $near }»?
mistake-staff-who = ¿Quién? /staff muestra la lista.
mistake-staff-add = Escriba: /staff add ID CANAL CHAT Nombre como Seudónimo. Por ejemplo: /staff add nina { $channel } 123456789 Nina Roe como Revisor N.
mistake-staff-id = «{ $typed }» no puede ser un id. Use hasta 40 letras minúsculas sin acento, cifras, - y _. Se queda para siempre.
mistake-staff-there = { $id } ya está en la lista. Elija otro id.
mistake-staff-channel = «{ $typed }» no es un canal nuestro. Use uno de estos: { $known }.
mistake-staff-address = Esta dirección ya es de { $name }. Cada persona necesita una propia.
mistake-staff-name = El nombre y el seudónimo pueden tener { $most } caracteres cada uno. Acórtelos, por favor.
mistake-staff-pseudonym = Otra persona ya se muestra como «{ $typed }». Elija otro seudónimo.
mistake-staff-pseudonym-real = «{ $typed }» es un nombre real, y los profesionales lo leerían. Elija un seudónimo como «Revisor N.»
mistake-staff-file = { $name } es responsable o administrador. Solo el archivo de configuración los nombra y los quita.
mistake-team = No hay ningún equipo «{ $typed }». Están: { $known }.
mistake-team-none = Todavía no hay equipos. Cree uno: /staff team nina Identity
mistake-team-empty = ¿Quién, y en qué equipo? Escriba, por ejemplo: /staff team nina Identity
mistake-team-not-in = { $name } no está en el equipo { $team }. /staff muestra quién está.
mistake-route-empty = ¿Qué equipo recibe qué? Escriba, por ejemplo: /staff route Identity motivos identity_not_verified idiomas ru
mistake-reason = No hay ningún motivo «{ $typed }». Use uno de estos: { $known }.
mistake-reason-near = No hay ningún motivo «{ $typed }». ¿Quería decir «{ $near }»?
mistake-language = No hay textos en «{ $typed }». Use uno de estos: { $known }.
mistake-away-empty = ¿Hasta cuándo? Escriba, por ejemplo: /away hasta el viernes, /away 2026-12-24, /away 3 días
mistake-away = No puedo leer «{ $typed }». Escriba, por ejemplo: hasta el viernes, 24 de diciembre, 2026-12-24, mañana 14:00, o 3 días
mistake-away-past = «{ $typed }» ya ha pasado. ¿Hasta cuándo está fuera?
mistake-away-long = Eso es más de un año. Diga un día anterior, o que un administrador quite a la persona de la lista.
