## The watch: what the moderators are told when something is not as it must be. Each is told once.

watch-title = Please look at this. I tell you of each once.
watch-no-turn = { $reference } is open, and nobody's turn it is, or no date runs. The freelancer would wait for nothing. Please write to this person, and tell whoever runs this service.
watch-no-owner = { $reference } is held by somebody who is not on the list of staff any more. Please claim it.
watch-claim-expired = { $reference } is still held by somebody whose hold on it ended on { $since }. Please claim it, or ask its holder to give it back.
watch-claim-endless = { $reference } is held by somebody, and no date runs for that. Others would never see it as free. Please give it back and claim it again.
watch-alarm-stuck = { $reference }: { $what } should have been looked at on { $since }, and was not. Please tell whoever runs this service.
watch-breach-untold = { $reference }: { $what } was late on { $since }, and the freelancer was not told. Please write to this person.
watch-file-unopened = { $reference }: nobody has opened { $name } yet. It was to be looked at by { $since }.
watch-outbox-stuck = A message has been waiting to be sent since { $since }. { $reference } { $reason }
watch-parked = Something could not be handled and still waits ({ $error }). Whoever runs this service finds it with: recourse parked list
watch-unreadable = { $reference } does not open ({ $error }). Please tell whoever runs this service: recourse verify says more.
watch-clock-stands = Deadlines have not been looked at since { $since }. Nothing is lost, and what is late is told as soon as it goes on. Please tell whoever runs this service.
watch-clock-goes = Deadlines are looked at again. What fell due meanwhile comes now.
