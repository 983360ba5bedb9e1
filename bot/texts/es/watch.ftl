## La guardia: lo que se dice a los moderadores cuando algo no está como debe. Cada cosa, una vez.

watch-title = Mire esto, por favor. Se lo digo una sola vez.
watch-no-turn = { $reference } está abierto, y no le toca a nadie o no corre ninguna fecha. El profesional esperaría en vano. Escríbale, por favor, y avise a quien lleva este servicio.
watch-no-owner = { $reference } lo tiene alguien que ya no está en la lista del personal. Tómelo, por favor.
watch-claim-expired = { $reference } sigue en manos de alguien cuyo turno terminó el { $since }. Tómelo, por favor, o pida que lo devuelva.
watch-claim-endless = { $reference } está en manos de alguien sin ninguna fecha. Los demás nunca lo verían libre. Devuélvalo, por favor, y tómelo de nuevo.
watch-alarm-stuck = { $reference }: { $what } tenía que haberse mirado el { $since }, y no se hizo. Avise, por favor, a quien lleva este servicio.
watch-breach-untold = { $reference }: { $what } iba con retraso el { $since }, y no se avisó al profesional. Escríbale, por favor.
watch-file-unopened = { $reference }: nadie ha abierto todavía { $name }. Había que mirarlo a más tardar el { $since }.
watch-outbox-stuck = Hay un mensaje que espera salir desde el { $since }. { $reference } { $reason }
watch-parked = Algo no se pudo tramitar y sigue esperando ({ $error }). Quien lleva este servicio lo encuentra con: recourse parked list
watch-unreadable = { $reference } no se abre ({ $error }). Avise, por favor, a quien lleva este servicio: recourse verify dice más.
watch-clock-stands = No se miran los plazos desde el { $since }. No se ha perdido nada, y los retrasos se comunican en cuanto se reanude. Avise, por favor, a quien lleva este servicio.
watch-clock-goes = Los plazos se miran otra vez. Lo que venció mientras tanto llega ahora.
