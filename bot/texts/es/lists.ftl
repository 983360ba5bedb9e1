## Listas de casos que lee el personal, y cómo se acotan

queue-title-mine = { $total ->
        [one] Tiene { $total } caso abierto
        [many] Tiene { $total } casos abiertos, del { $first } al { $last }
       *[other] Tiene { $total } casos abiertos, del { $first } al { $last }
    }
queue-title-found = { $total ->
        [one] { $total } caso encontrado
        [many] { $total } casos encontrados, del { $first } al { $last }
       *[other] { $total } casos encontrados, del { $first } al { $last }
    }
queue-empty-mine = No tiene ningún caso abierto. /queue muestra lo que espera.
queue-empty-found = No se encuentra ningún caso con eso.
list-only = Solo: { $what }
list-no-reason = aún sin motivo
list-no-language = aún sin idioma
list-no-team = sin equipo
list-team = equipo { $team }
list-word = Aquí no conozco «{ $word }».
list-word-near = Aquí no conozco «{ $word }». ¿Quiso decir «{ $near }»?
list-how = Una lista se puede acotar por estado, motivo, idioma y equipo, en cualquier orden. Por ejemplo: /queue en revisión, /mine español, /overdue no se pudo verificar la identidad.
find-how = Escriba /find con una referencia o su comienzo, con el nombre de la cuenta o con el nombre en el chat. Bastan las tres primeras letras. También se encuentran los casos cerrados.
narrow-by = ¿Cuáles?
button-by-status = Por estado
button-by-reason = Por motivo
button-by-language = Por idioma
button-by-team = Por equipo
button-all = Ver todos
button-narrow = { $what } ({ $count })

staff-command-mine = Mis casos abiertos, los más urgentes primero
staff-command-find = Buscar un caso por referencia, cuenta o nombre
server-name-mine = míos
server-name-find = buscar
server-option-status = Solo casos con este estado
server-option-reason = Solo casos con este motivo
server-option-team = Solo casos de este equipo

page-number = Página { $number } de { $total }
button-next-page = Seguir leyendo
button-first-page = Desde el principio
list-held-by-nobody = no lo tiene nadie
button-held-by-nobody = No lo tiene nadie
