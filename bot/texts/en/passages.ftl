## Words that staff keep, to be inserted into what they write

passages-title = { $count ->
        [one] { $count } passage is kept
       *[other] { $count } passages are kept
    }
passages-none = No passages are kept yet.
passages-how = Keep one with /passages add en Greeting: and then the words. /passages edit and /passages remove change it; /passages ru lists one language. In a form, "{ button-passages }" inserts one, to be edited before you send. A message of passages alone cannot be sent.
passage-line = { $title } ({ $language }): { $beginning }
passage-title = { $title } ({ $language })
passage-words = { $words }
passage-change = To change it: /passages edit { $language } { $title }: and the new words. To remove it: /passages remove { $language } { $title }
passage-choose = Which passage? It is put into your draft, and you edit it there.
passage-inserted = "{ $title }" is in your draft. Please fit it to this case before you send it.
passage-nowhere = There is no place for a passage here now. Open the form first.
passage-gone = This passage is not kept any more.
guard-only-passage = "{ $what }" holds nothing but a passage that everybody gets. Please add at least a sentence about this case: only a person's own words answer the freelancer.
button-passages = Insert a passage
button-passage = { $title }
button-passage-in = { $title } ({ $language })
button-reply-passage = Reply with a passage
change-passage-kept = passage "{ $title }" ({ $language }) added
change-passage-worded = passage "{ $title }" ({ $language }) reworded
change-passage-dropped = passage "{ $title }" ({ $language }) removed
mistake-passage-how = Please write the language, a title, a colon and the words: /passages add en Greeting: Good morning, I am looking at your appeal.
mistake-passage-there = "{ $title }" ({ $language }) is kept already. To change it: /passages edit { $language } { $title }: and the new words.
mistake-passage-many = { $most } passages are kept in this language, and nobody finds one among more. Please remove one first.
mistake-passage-long = A title may have { $title } characters and a passage { $words }.
mistake-passage-never = We never say "{ $words }" to a freelancer. Please put it otherwise.
mistake-passage = No passage is called "{ $typed }". /passages lists them.
mistake-passage-near = No passage is called "{ $typed }". Did you mean "{ $near }"?

staff-command-passages = Words kept for everybody: list, add, edit, remove
server-name-passages = passages
