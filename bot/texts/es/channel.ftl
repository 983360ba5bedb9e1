## Lo que un canal dice por sí mismo: antes de que nadie escriba, en el grupo de moderadores, y cuando algo le falla

chat-about =
    El asistente de apelaciones de { $marketplace }.
    ¿Su cuenta fue suspendida, limitada o retenida? Pulse «Iniciar». Una persona lee lo que envíe, y tendrá una respuesta con motivos, en una fecha que le diremos.
chat-about-short = Apele una suspensión de { $marketplace }. La lee una persona, y tendrá una respuesta con motivos.
not-here = Solo trabajo en chats privados y en el grupo de moderadores. Escríbame, por favor, en privado.
staff-in-private = Está en la lista del personal. Aquí llega lo que es solo para usted: los documentos que abre y las listas que pide. Sus casos están en el grupo de moderadores.

topic-again = Se borró el tema de este caso, así que he creado este. Los mensajes del anterior ya no están aquí. El registro del caso está completo.
sent-in-private = Se lo he enviado a nuestro chat privado.
private-first = Esto es solo para usted. Abra nuestro chat privado, pulse allí «Iniciar» y pulse después este botón otra vez.
button-open-chat = Abrir nuestro chat privado
button-look = Verlo
document-look-viewer =
    Aquí está { $name }, solo para usted.
    PIN: { $pin }
    El enlace lo abre una sola vez, hasta: { $until }.
document-look-link = Aquí está { $name }, solo para usted. Es un enlace de fuera: mire adónde lleva antes de abrirlo.
document-look-file = { $name }, solo para usted. Lo quito de aquí el { $until }.
document-look-too-large = Este documento es demasiado grande para mostrarlo en esta aplicación. Con una dirección web en la configuración se abre en el visor.
document-look-failed = Ahora mismo no pude mostrar este documento. Pulse otra vez, por favor. Si sigue sin funcionar, avise a un administrador.

trouble-no-topics =
    No puedo crear en este grupo un tema para cada caso. Los temas están desactivados, o no tengo permiso para gestionarlos.
    Active, por favor, los temas en los ajustes del grupo y deme el permiso «Gestionar temas». Mientras tanto, todo sobre un caso llega como respuesta a su ficha; para guardar una nota, responda a mis mensajes.
trouble-no-pin = No puedo fijar aquí las fichas de los casos. Deme, por favor, el permiso «Fijar mensajes». Todo lo demás funciona.
trouble-demoted = Ya no soy administrador de este grupo: no lo oigo todo y no puedo saber quién es miembro. Hágame administrador otra vez, por favor.
trouble-removed = Desde el { $at } no puedo escribir en el grupo de moderadores. Añádame otra vez como administrador, por favor. No se ha perdido nada: lo que debe ir allí está guardado y llegará entonces.
trouble-rival = Desde el { $at } otro programa recibe mensajes con mi clave, así que algunos me llegan tarde. Pare el otro, por favor, o dele una clave propia.
trouble-token = Desde el { $at } la aplicación no acepta mi clave. Ponga, por favor, una nueva en la configuración. No se ha perdido nada: los mensajes esperan.
trouble-webhook = Desde el { $at } no se pudo decir a la aplicación adónde llevar los mensajes. Revise, por favor, la dirección web y su certificado en la configuración.
trouble-over = Esto vuelve a funcionar: { $what }
trouble-short-no-topics = los temas de los casos
trouble-short-no-pin = fijar las fichas
trouble-short-demoted = mis permisos de administrador
trouble-short-removed = escribir en el grupo de moderadores
trouble-short-rival = la recepción de mensajes
trouble-short-token = mi clave para la aplicación
trouble-short-webhook = las llamadas de la aplicación
