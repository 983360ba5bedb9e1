## Los motivos de suspensión: título, preguntas, documentos que ayudan (estructura: bot/intake/reasons.toml)

reason-low-win-rate = Muchas propuestas, pocos contratos
reason-low-win-rate-period = ¿En qué periodo envió estas propuestas? ¿Cuántas respondían a una invitación?
reason-low-win-rate-fit = ¿Para qué tipos de trabajo envió propuestas, y cómo encajan con lo que sabe hacer?
reason-low-win-rate-hidden-work = ¿Hay trabajos, formación o clientes que su perfil no muestra?
reason-low-win-rate-change = ¿Le gustaría cambiar algo en su manera de buscar trabajo? ¿Qué?
reason-low-win-rate-documents = Qué ayuda: currículum, títulos, certificados, portafolio, referencias de clientes, una lista de propuestas.

reason-identity-not-verified = No se pudo verificar la identidad
reason-identity-not-verified-step = ¿Qué paso falló: documento, selfi, videollamada, dirección?
reason-identity-not-verified-name-matches = ¿Coinciden el nombre y la fecha de nacimiento de su perfil con su documento?
reason-identity-not-verified-documents-held = ¿Qué documentos vigentes tiene?
reason-identity-not-verified-barrier = ¿Hay algo que le haga difícil la comprobación? Por ejemplo: no tener documento, una discapacidad, no tener cámara, internet lento, guerra, una mudanza.
reason-identity-not-verified-assisted = ¿Quiere que una persona haga la comprobación con usted?
reason-identity-not-verified-documents = Qué ayuda: un documento con foto vigente, con las cuatro esquinas en la imagen, y una prueba si su nombre ha cambiado.

reason-suspected-multiple-accounts = Más de una cuenta
reason-suspected-multiple-accounts-other-account = ¿Abrió alguna vez otra cuenta, también como cliente o agencia? ¿Cuándo y por qué?
reason-suspected-multiple-accounts-who-else = ¿Quién más usa su dispositivo, su internet o su cuenta de cobro?
reason-suspected-multiple-accounts-shared-place = ¿Comparte casa, oficina, cafetería o VPN con otros profesionales? ¿Compró el dispositivo de segunda mano?
reason-suspected-multiple-accounts-which-stays = Si hay dos cuentas, ¿cuál debería quedar?
reason-suspected-multiple-accounts-documents = Qué ayuda: prueba de quién vive o trabaja con usted, papeles de la agencia, una declaración de la otra persona (con su consentimiento).

reason-account-sharing-or-rental = Otra persona usó la cuenta
reason-account-sharing-or-rental-someone-else = ¿Alguien más ha entrado en la cuenta o ha trabajado por usted? ¿Lo sabía el cliente?
reason-account-sharing-or-rental-whereabouts = ¿Dónde estaba los días de los accesos poco habituales?
reason-account-sharing-or-rental-tools = ¿Usa escritorio remoto, VPN, un equipo o un subcontratista?
reason-account-sharing-or-rental-live-check = ¿Podría hacer una breve comprobación en directo con una persona?
reason-account-sharing-or-rental-documents = Qué ayuda: papeles de viaje o residencia, archivos de trabajo con su historial, un acuerdo de subcontrato o de agencia.

reason-account-compromised = Alguien se apoderó de la cuenta
reason-account-compromised-last-control = ¿Cuándo tuvo por última vez el control de la cuenta?
reason-account-compromised-changed = ¿Qué se cambió: correo, teléfono, cobro, contraseña?
reason-account-compromised-not-yours = ¿Qué acciones no fueron suyas?
reason-account-compromised-link-or-code = ¿Abrió antes un enlace o dio un código a alguien?
reason-account-compromised-documents = Qué ayuda: avisos de seguridad de su proveedor de correo, una denuncia a la policía o al banco si la hay, un papel de cobro antiguo.

reason-payment-circumvention = Pago fuera de la plataforma
reason-payment-circumvention-client = ¿De qué cliente y contrato se trata, y quién lo propuso?
reason-payment-circumvention-paid-outside = ¿Se pagó dinero fuera? ¿Cuánto y cuándo?
reason-payment-circumvention-known-before = ¿Conocía a este cliente antes de encontrarse aquí?
reason-payment-circumvention-reported = ¿Avisó cuando se propuso?
reason-payment-circumvention-documents = Qué ayuda: toda la conversación, facturas o líneas del banco (tape lo que no haga falta), prueba de que conocía al cliente de antes.

reason-off-platform-contact = Contacto compartido antes de tiempo
reason-off-platform-contact-shared = ¿Qué se compartió, dónde y cuándo?
reason-off-platform-contact-needed = ¿Lo necesitaba el cliente o la tarea, como un repositorio, un enlace a una reunión o un currículum?
reason-off-platform-contact-contract-open = ¿Había ya un contrato abierto?
reason-off-platform-contact-attachment = ¿Estaba en un archivo adjunto?
reason-off-platform-contact-documents = Qué ayuda: el anuncio del trabajo, la conversación, la fecha de inicio del contrato, el archivo en cuestión.

reason-low-quality-or-client-complaints = Quejas sobre el trabajo
reason-low-quality-or-client-complaints-contracts = ¿De qué contratos se trata? ¿Qué dice el cliente y qué dice usted?
reason-low-quality-or-client-complaints-agreed = ¿Qué se acordó, qué entregó y cuándo?
reason-low-quality-or-client-complaints-scope = ¿Cambiaron la tarea o su acceso? ¿Ofreció devolver el dinero o repetir el trabajo?
reason-low-quality-or-client-complaints-circumstances = ¿Hubo algo que lo hiciera difícil, como una enfermedad o un corte de luz?
reason-low-quality-or-client-complaints-documents = Qué ayuda: el contrato, etapas y resultados, la conversación, opiniones de otros clientes.

reason-misleading-profile = Se duda de algo en el perfil
reason-misleading-profile-statement = ¿De qué afirmación se duda?
reason-misleading-profile-portfolio = ¿Cuál fue su parte en cada pieza del portafolio? ¿Le permitió el cliente mostrarla?
reason-misleading-profile-place = ¿Dónde vive y trabaja ahora? ¿Se ha mudado, o está de viaje?
reason-misleading-profile-helped = ¿Un asistente o una herramienta de IA escribió alguna parte?
reason-misleading-profile-documents = Qué ayuda: certificados, una carta de un empleador, archivos fuente o repositorios, papeles de residencia o de viaje.

reason-copyright-or-ip = Derechos de autor u otro derecho
reason-copyright-or-ip-item = ¿De qué pieza se trata? ¿Quién la reclama, y con qué derecho?
reason-copyright-or-ip-origin = ¿La hizo usted, compró una licencia, o fue un trabajo para un cliente?
reason-copyright-or-ip-permission = ¿Tiene una licencia o un permiso, o es una cita?
reason-copyright-or-ip-counter-notice = ¿Es una retirada según la ley de Estados Unidos, y quiere enviar una contranotificación? Lleva su nombre, y usted acepta un tribunal.
reason-copyright-or-ip-documents = Qué ayuda: archivos fuente con fechas, la licencia o el recibo, la cláusula del contrato, el permiso del cliente.

reason-fake-reviews = Reseñas puestas en duda
reason-fake-reviews-reviews = ¿De qué reseñas o contratos se trata?
reason-fake-reviews-relation = ¿De qué conoce al cliente: amistad, familia, empleador, una cuenta suya?
reason-fake-reviews-real-work = ¿El trabajo se hizo y se pagó de verdad?
reason-fake-reviews-offered = ¿Se ofreció o se pidió algo a cambio de una reseña?
reason-fake-reviews-documents = Qué ayuda: el trabajo entregado, prueba de pago, la conversación sobre la opinión.

reason-spam-or-automated-proposals = Propuestas copiadas o automáticas
reason-spam-or-automated-proposals-tool = ¿Envió sus propuestas una herramienta, una plantilla u otra persona?
reason-spam-or-automated-proposals-choice = ¿Cómo elige los trabajos?
reason-spam-or-automated-proposals-aid = ¿Usa un traductor, o una ayuda por una discapacidad?
reason-spam-or-automated-proposals-limit-known = ¿Sabía que hay un límite?
reason-spam-or-automated-proposals-documents = Qué ayuda: algunas de sus propuestas, el nombre y los ajustes de la herramienta.

reason-harassment-or-safety = El trato a otra persona
reason-harassment-or-safety-account-of-it = ¿Qué pasó, tal como usted lo vio?
reason-harassment-or-safety-around-it = ¿Qué pasó antes, y qué después?
reason-harassment-or-safety-misunderstanding = ¿Pudo ser un malentendido de idioma o de cultura?
reason-harassment-or-safety-at-risk = ¿Está usted en peligro?
reason-harassment-or-safety-documents = Qué ayuda: toda la conversación, un testigo (con su consentimiento), avisos que usted haya dado.

reason-sanctions-or-legal-block = Una ley o una orden legal
reason-sanctions-or-legal-block-residence = ¿Dónde vive, qué nacionalidad tiene y dónde está su cuenta de cobro?
reason-sanctions-or-legal-block-name-match = ¿Pudieron confundirle con otra persona del mismo nombre?
reason-sanctions-or-legal-block-licence = ¿Tiene una licencia o una exención?
reason-sanctions-or-legal-block-documents = Qué ayuda: un documento con su fecha de nacimiento completa, un permiso de residencia, una carta de su banco, una decisión de una autoridad.

reason-payment-dispute-or-chargeback = Un pago en disputa
reason-payment-dispute-or-chargeback-transaction = ¿De qué pago se trata?
reason-payment-dispute-or-chargeback-delivered = ¿Se entregó y se aceptó el trabajo?
reason-payment-dispute-or-chargeback-contact-since = ¿Ha hablado con el cliente desde entonces?
reason-payment-dispute-or-chargeback-own-payout = ¿La cuenta de cobro está a su nombre?
reason-payment-dispute-or-chargeback-documents = Qué ayuda: prueba de entrega y aceptación, una carta de su banco, la conversación.

reason-inactivity = La cuenta no se usaba
reason-inactivity-away = ¿Por qué estuvo fuera, si quiere decirlo?
reason-inactivity-wanted-back = ¿Quiere recuperar la cuenta? ¿Queda dinero en ella?
reason-inactivity-contact-right = ¿Siguen siendo correctos su correo y su teléfono?
reason-inactivity-documents = Normalmente no hace falta nada.

reason-linked-to-other-suspended-account = Relación con otra cuenta suspendida
reason-linked-to-other-suspended-account-tie = ¿Qué relación tiene o tuvo con esa agencia, cliente o persona?
reason-linked-to-other-suspended-account-ended = ¿Cuándo terminó?
reason-linked-to-other-suspended-account-shared = ¿Compartían herramientas, oficina o cuenta de cobro?
reason-linked-to-other-suspended-account-documents = Qué ayuda: papeles sobre el fin del trabajo conjunto, papeles de la agencia, prueba de su propia cuenta de cobro.

reason-no-reason-given = Ningún motivo, o uno que no entiendo
reason-no-reason-given-before = ¿Qué pasó en los días anteriores?
reason-no-reason-given-warned = ¿Hubo antes una advertencia?
reason-no-reason-given-documents = Qué ayuda: el mensaje que recibió, o una captura de pantalla de lo que ve.
