## Settings: what admins change while the bot runs. First what is in force.

rules-title = Deadlines in force, version { $version }, zone { $zone }:
rules-title-since = Deadlines in force: version { $version }, since { $since }, by { $who }. Zone: { $zone }.
rules-line = { $what }: { $lasts }
rules-presets = Presets that apply: { $names }
rules-renewal = { $paper } after { $lasts }
rules-renewals = Documents asked for again: { $kinds }.
rules-calendar = Calendar: { $parts }
rules-more = Where each comes from: /deadlines. What moves a case's dates: /deadlines why REFERENCE.

deadlines-duties = What you owe. Where several apply, the earliest date counts.
deadlines-windows = What the freelancer has. Where several apply, the latest date counts.
deadlines-line = { $name } ({ $clock }): { $options }
deadlines-option = { $lasts } [{ $origin }]
deadlines-check = Some of this was not read first-hand: check with counsel before you rely on it.
deadlines-how =
    /deadlines set decision 10 business days because … (then a look at what moves, and a button)
    /deadlines unset decision · /deadlines decision · /deadlines why REFERENCE
    /deadlines preset · /deadlines calendar · /deadlines history · /deadlines undo
origin-default = default
origin-file = configuration file
origin-chat = set in this channel
origin-preset = { $title }, { $source }
origin-preset-check = { $title }, { $source }: check with counsel
clock-now = If it began now ({ $clock }):
clock-kind-duty = You owe this. It may move earlier at any time, and never later.
clock-kind-movable = You owe this. It may move earlier at any time; later once, with /extend and a reason, before its date.
clock-kind-extension = It says how far that date may move, once. It is counted from the date itself, and a law that sets the date may allow less.
clock-movable-until = If it began now, no later than { $due }.
clock-none = Nothing is put off: the date stays as it is. A question to a freelancer has to be answered before the decision is due.
clock-movable-none = It cannot be put off: this marketplace has set it so.
clock-movable-not = It cannot be put off: a law that applies sets this date and knows no later one.
clock-kind-window = This time belongs to the freelancer. It only ever gets longer.

presets-title = Presets: what laws and codes of practice say.
presets-chosen = ✓ { $preset }: { $title }
presets-other = – { $preset }: { $title }
presets-how =
    /deadlines preset show eu-dsa: what it says, with sources
    /deadlines preset eu-dsa because …: let it apply
    /deadlines preset remove eu-dsa

calendar-title = When you work:
calendar-zone = zone { $zone }
calendar-zone-file = the zone of the configuration file
calendar-hours = hours: { $hours }
calendar-hours-file = the hours of the configuration file
calendar-all-day = open days are open all day
calendar-shift = { $day } { $times }
calendar-weekdays = closed every { $days }
calendar-weekdays-none = no weekday is closed
calendar-holidays = closed on public holidays of { $place }
calendar-holidays-file = public holidays as in the configuration file
calendar-no-holidays = open on public holidays
calendar-closed = closed days: { $days }
calendar-open = open again: { $days }
calendar-given-up = With what was set in the channel, this calendar would never be open. The file's alone counts now: /deadlines calendar reset
calendar-how =
    /deadlines calendar zone Europe/Kyiv
    /deadlines calendar hours mon-thu 9:00-12:30 13:30-18:00, fri 9:00-15:00
    /deadlines calendar weekdays sat sun
    /deadlines calendar closed 24 December, 31 December · open 24 December
    /deadlines calendar country DE-BY · country none
    /deadlines calendar reset: as the configuration file says
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

## Versions

history-title = Changes of the deadlines, the latest first:
staff-history-title = Changes of staff and teams, the latest first:
history-empty = Nothing was changed yet.
history-undo = /deadlines undo takes back the last change of deadlines; /deadlines undo 5 goes back to what was before version 5. Each is a further version.
version-line = { $number } · { $at } · { $who }: { $what }
version-line-because = { $number } · { $at } · { $who }: { $what } Because: { $why }
by-process = the assistant itself
by-command-line = the command line
as-the-file-says = as the configuration file says

as-the-default-says = the default
change-set = { $clock }: { $lasts } (before: { $before }).
change-unset = { $clock }: as the configuration file says, { $lasts } (before: { $before }).
change-presets-added = These presets apply: { $names }.
change-presets-removed = These presets apply no longer: { $names }.
change-calendar = Calendar: { $parts }.
change-back = Back to the deadlines as they were before version { $number }.
change-first = The first start: the configuration file was put in force.
change-file = The configuration file was changed and put in force.
change-release = A new release brought other defaults or presets.
change-staff-added = { $name } reviews from now on. Freelancers see the name "{ $pseudonym }".
change-staff-removed = { $name } is no longer on the list of staff.
change-team-in = { $name } is in team { $team }.
change-team-out = { $name } is no longer in team { $team }.
change-team-routed = New cases of these kinds go to team { $team }: { $what }.
change-team-dissolved = There is no team { $team } any more.
change-away = { $name } is away until { $until }.
change-back-again = { $name } is here.

announced = Settings, version { $number }, by { $who }, { $at }. { $what }
announced-because = Settings, version { $number }, by { $who }, { $at }. { $what } Because: { $why }
announced-away = { $what } (By { $who }.)
told-away = { $who } said that you are away until { $until }. Here all the same? /back
told-back = { $who } said that you are here again: reminders reach you.
announced-told = { $cases ->
        [one] Version { $number }: the open case has been told. Dates moved in it: { $moved }.
       *[other] Version { $number }: all { $cases } open cases have been told. Dates moved in { $moved } of them.
    }

## Before a change is in force

dry-title = Nothing has changed yet. This is what would be:
dry-both-duty = Law and setting both apply, and each time the earliest date counts: { $options }.
dry-both-window = Law and setting both apply, and each time the latest date counts: { $options }.
dry-information = { $title } ({ $preset }) sets no date here. It is shown for information only.
dry-none = No longer possible: { $clock }. Dates that were moved already stay. What you ask a freelancer then has to be answered before the decision is due.
dry-none-before = Possible again: { $clock }.
dry-example = If it began now, { $clock }: { $after } (as things are: { $before }).
dry-same = What begins now would get the same dates as before.
dry-no-cases = There are no open cases that could move.
dry-figures = { $cases ->
        [one] 1 open case (a draft counts too): due earlier { $earlier }, more time for the freelancer { $later }.
       *[other] { $cases } open cases (drafts count too): { $earlier } due earlier, { $later } with more time for the freelancer.
    }
dry-nothing-moves = No date of an open case moves.
dry-first = The first to move:
dry-move = { $reference }, { $clock }: from { $before } to { $after }.
dry-more = And { $count } more.
dry-better = Each open case keeps the better of old and new for the freelancer, and you keep at least a day from the change.
dry-stale = The settings have changed since this was shown, or it was shown long ago. Nothing was done. Please look again.
dry-claims = { $cases ->
        [0] { $name } has no open case.
        [one] { $name } has 1 open case. Anybody can claim it then; its dates stay.
       *[other] { $name } has { $cases } open cases. Anybody can claim them then; their dates stay.
    }
button-confirm = Put it in force
button-leave-it = Leave it as it is
in-force = In force: version { $version }.
in-force-moves = In force: version { $version }. The open cases are being told now.
proposal-gone = This is not waiting any more: it was confirmed, left, or is too old. Please give the command again.
proposal-left = Left as it is. Nothing has changed.
already-so = It is so already. Nothing to change.
settings-changed-meanwhile = Somebody changed the settings at this moment. Please give the command again, to see what would move now.
undo-nothing = No change of deadlines was made here, so there is nothing to undo.

## Why a date is what it is

why-title = { $reference }: how each date came about, the next first.
why-none = { $reference }: no clock runs on this case.
why-date = → { $clock }: { $due }. Whose: { $party }.
why-date-about = → { $clock } ({ $about }): { $due }. Whose: { $party }.
why-began = It runs since { $since }.
why-rule = By the rules in force: { $options }.
why-late = { $times ->
        [one] It was promised for { $was } and not kept. This is the new date.
       *[other] It was promised for { $was } and not kept; it was renewed { $times } times. This is the new date.
    }
why-own-length = Its length was given for this one case, by hand.
why-moved-later = It was moved later once, with a reason that the freelancer was told.
why-postponed = It was moved later, because a warning before its end had not arrived in time.
why-better = The rules in force would say { $rules }. The date of an earlier rule, or one given later for a reason, is better for the freelancer and stays.
why-version = The rules in force would say { $rules }. The date of version { $number } is better for the freelancer and stays: { $options }.
why-grace = The rules in force would say { $rules }. That came too suddenly for a running case: staff keep at least a day from a change.

## Staff and teams

staff-title = Who is on the list:
staff-line = { $id }: { $name }, shown as { $pseudonym }; { $roles }; { $team }; open cases: { $cases }; { $away }
staff-team = team { $teams }
staff-no-team = no team
staff-here = here
staff-away = away until { $until }
role-reviewer = reviewer
role-lead = lead
role-admin = admin
teams-title = Teams:
team-line = { $team }: { $members }. Gets: { $what }.
team-nobody = nobody yet
team-nothing = nothing yet
staff-how =
    /staff add nina CHANNEL 123456789 Nina Roe as Reviewer N.
    /staff remove nina
    /staff team nina Identity · /staff team nina out of Identity
    /staff route Identity reasons identity_not_verified languages ru · /staff route Identity none
    /away until Friday · /away nina 3 days · /back
    Leads and admins are named in the configuration file alone.
away-how = Reminders and claims go on without you; anybody can take over what you have. Back earlier? /back
away-how-other = Reminders and claims go on without them; anybody can take over what they have.
back-how = Reminders reach you again.
away-claims = { $cases ->
        [one] 1 open case stays with you; anybody can claim it meanwhile.
       *[other] { $cases } open cases stay with you; anybody can claim them meanwhile.
    }
thread-team = This one is for team { $team }: { $members }.

## Reading the configuration file again

reload-nowhere = Recourse was started without a configuration file, so there is nothing to read again.
reload-same = The configuration file says what is in force already. Nothing to change.
reload-mistakes = { $count ->
        [one] The configuration file has a mistake. Nothing was changed.
       *[other] The configuration file has { $count } mistakes. Nothing was changed.
    }
reload-mistake = { $file }, { $key }: { $problem }. What to do: { $remedy }.
reload-whole-file = the whole file
reload-over = { $clock }: what was set in the channel stays over the file, { $lasts }. /deadlines unset takes it back.
reload-fixed = This was changed in the file too, and waits for the next start: { $keys }.
reload-staff-added = New on the list of staff: { $names }.
reload-staff-removed = No longer on the list of staff: { $names }. Anybody can claim their cases.
reload-staff-changed = Changed on the list of staff: { $names }.
reload-rules-added = New rules of the marketplace: { $names }.
reload-rules-removed = Rules that are no longer there: { $names }. Decisions that cite them keep their words.
reload-rules-changed = Rules with other words or another version: { $names }.
reload-reasons-added = New reasons of a suspension: { $names }.
reload-reasons-removed = Reasons that are no longer there: { $names }.
reload-reasons-changed = Reasons with other questions: { $names }.
reload-marketplace = The marketplace is called { $name } from then on.
reload-language = Freelancers who have not chosen a language read this one: { $language }.
reload-limits = The limits for files and codes change.
reload-ladders = Reminders and steps around the dates change.
reload-other = Something else changes that this list has no words for.
reload-texts = { $count ->
        [one] 1 message has other words.
       *[other] { $count } messages have other words.
    }
reload-announced = The configuration file was read again. Only an admin can put it in force.
in-force-reloaded = The configuration file is in force.

## Mistakes, each with what to do

mistake-word = I do not know "{ $word }" here. You can write:
mistake-word-near = I do not know "{ $word }" here. Did you mean "{ $near }"? You can write:
mistake-clock = There is no deadline "{ $name }". Use one of: { $known }.
mistake-clock-near = There is no deadline "{ $name }". Did you mean "{ $near }"? /deadlines lists all.
mistake-set-empty = Which deadline, and how long? For example: /deadlines set decision 10 business days because …
mistake-duration-shape = "{ $typed }" is not a number and a unit. Write for example: 24 hours, 14 days, 10 business days, 2 weeks or 6 months.
mistake-duration-unit = I do not know the unit in "{ $typed }". Use minutes, hours, business hours, days, business days, weeks or months.
mistake-too-short = { $clock }: this is too short to do what it is for. Set { $least } or more.
mistake-too-long = { $clock }: somebody cannot wait that long. Set { $most } or less, in minutes, hours or days.
mistake-hours-days = For which days is "{ $typed }"? Write them first, for example: mon-fri 9:00-17:00.
mistake-none = { $clock }: this cannot be "none". Somebody waits for it, so it needs a time, for example 14 days. What you can forbid is putting a date off: /deadlines set extension none
mistake-duration-range = "{ $typed }" is no time that can pass: write a number from 1 up, at most { $most }.
mistake-preset = There is no preset "{ $name }". Use one of: { $known }.
mistake-preset-near = There is no preset "{ $name }". Did you mean "{ $near }"? /deadlines preset lists all.
mistake-preset-default = The default lies under everything and always applies. Set single deadlines with /deadlines set.
mistake-preset-not-chosen = { $name } does not apply at the moment, so there is nothing to remove. /deadlines preset shows which do.
mistake-undo = "{ $typed }" is no version. Write /deadlines undo, or a number from /deadlines history.
mistake-undo-unknown = Version { $number } is no change of deadlines. /deadlines history shows the numbers.
mistake-undo-file = Version { $number } is a change of the configuration file. Change the file back, and start again.
mistake-reference = There is no case "{ $typed }". A reference looks like 7KQ2-M4TX; /queue lists the open cases.
mistake-why-empty = Of which case? Write for example: /deadlines why 7KQ2-M4TX
mistake-zone-empty = Which time zone? Write for example: /deadlines calendar zone Europe/Kyiv
mistake-zone = There is no time zone "{ $zone }". Write continent and city, such as Europe/Kyiv, or UTC.
mistake-zone-near = There is no time zone "{ $zone }". Did you mean { $near }?
mistake-hours-empty = At least one day needs hours. Write for example: /deadlines calendar hours mon-fri 9:00-17:00. Or "hours none": open days are open all day.
mistake-hours = I cannot read these hours: { $typed }. Write for example: mon-fri 9:00-12:30 13:30-18:00, sat 10-14
mistake-hours-backwards = { $typed } ends before it begins. A night shift is two: 22:00-24:00, and 0:00-6:00 on the next day.
mistake-hours-overlap = { $one } and { $other } overlap. Let one begin when the other has ended.
mistake-weekday = "{ $typed }" is no day of the week. Write mon, tue, wed, thu, fri, sat or sun.
mistake-weekdays-hours = You have hours for each weekday: a day without hours is closed. Change the hours instead.
mistake-weekdays-all = Then every day would be closed, and nothing could ever be due. Leave at least one day open.
mistake-date = "{ $typed }" is no date I can read. Write for example: 2026-12-24, or 24 December.
mistake-date-empty = Which days? Write for example: /deadlines calendar closed 24 December, 31 December
mistake-day-open = { $typed } is not on the list of closed days. /deadlines calendar shows them.
mistake-country-empty = Which country? Write its two letters, with a region if it matters: DE, DE-BY. Or: none.
mistake-country = There are no public holidays for "{ $typed }". Write the two letters of a country, such as DE or US.
mistake-country-near = There are no public holidays for "{ $typed }". Did you mean { $near }?
mistake-region = { $country } has no region "{ $region }". Use one of: { $known }.
mistake-region-none = { $country } has no regions. Write the country alone.
mistake-calendar-never-open = With this there would be no open day for a whole year. Leave some days open.
mistake-calendar-never-due = With this, there is so little open time that this would never be due: { $clock }. Open longer, or shorten it first.
mistake-staff = Nobody on the list is called "{ $typed }". There are: { $known }.
mistake-staff-near = Nobody on the list is called "{ $typed }". Did you mean "{ $near }"?
mistake-staff-who = Who? /staff shows the list.
mistake-staff-add = Write: /staff add ID CHANNEL CHAT Name as Pseudonym. For example: /staff add nina { $channel } 123456789 Nina Roe as Reviewer N.
mistake-staff-id = "{ $typed }" cannot be an id. Use up to 40 small letters, digits, - and _. It stays the same for ever.
mistake-staff-there = { $id } is on the list already. Choose another id.
mistake-staff-channel = "{ $typed }" is not a channel of ours. Use one of: { $known }.
mistake-staff-address = This address belongs to { $name } already. Each person needs an own one.
mistake-staff-name = Name and pseudonym may have { $most } characters each. Please shorten them.
mistake-staff-pseudonym = Somebody else is shown as "{ $typed }" already. Choose another pseudonym.
mistake-staff-pseudonym-real = "{ $typed }" is a real name, and freelancers would read it. Choose a pseudonym such as "Reviewer N."
mistake-staff-file = { $name } is a lead or an admin. Only the configuration file names them and takes them off.
mistake-team = There is no team "{ $typed }". There are: { $known }.
mistake-team-none = There is no team yet. Make one: /staff team nina Identity
mistake-team-empty = Who, and which team? Write for example: /staff team nina Identity
mistake-team-not-in = { $name } is not in team { $team }. /staff shows who is.
mistake-route-empty = Which team gets what? Write for example: /staff route Identity reasons identity_not_verified languages ru
mistake-reason = There is no reason "{ $typed }". Use one of: { $known }.
mistake-reason-near = There is no reason "{ $typed }". Did you mean "{ $near }"?
mistake-language = There are no texts in "{ $typed }". Use one of: { $known }.
mistake-away-empty = Until when? Write for example: /away until Friday, /away 2026-12-24, /away 3 days
mistake-away = I cannot read "{ $typed }". Write for example: until Friday, 24 December, 2026-12-24, tomorrow 14:00, or 3 days
mistake-away-past = "{ $typed }" is over already. Until when are you away?
mistake-away-long = That is more than a year. Name an earlier day, or let an admin take the person off the list.
