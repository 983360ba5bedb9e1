## Caps that protect the service, said kindly

file-problem-no-room = Our storage is nearly full, so I could not keep this file. That is our fault, not yours, and staff are told. Please send it again tomorrow; no date of your appeal suffers from it.
file-problem-too-much = All your files together are more than { $limit }, so I could not keep this one. A smaller copy or a photo helps; or ask with /ask, and a person makes room.
too-many-messages = So many messages came at once that I did not read this last message. I go on reading at { $until }. Nothing that you wrote before is lost, and no date of your appeal changes. In danger? /unsafe works at once.
too-many-drafts = You have begun several appeals lately without handing one in. Please go on with the last one: /status. You can begin another from { $until }.
disk-nearly-full = The disk is nearly full: no more files are taken from freelancers. Please make room, or lower free_megabytes in [limits].
