## Guiding: what a few typed words have done and what they have not, and what comes next

question-not-handed-in = Your appeal is not handed in yet. To hand it in, press "{ button-hand-in }".
question-no-second-review = This is not yet a second review. Another person looks at it if you press "{ button-appeal }" by { $until }.
safety-offer = That sounds frightening. If you are in danger, press the button, and a person on our team is called at once.
button-unsafe = I am not safe
story-noted = Thank you for telling me. It is kept, and a person reads it.
date-noted = Noted: { $day }.
accept-sure-again = Do you accept the decision? Your appeal is then closed. You can still ask questions, and come back if there is something new.
held-before-language = I have kept that; nothing is lost. Please choose a language, with a button or by its name. Then we go on.
option-taken = ✓ { $option }
points-so-far = Your points so far; you can add more, or take one away:
point-line = { $number }. { $point }
button-take-away = Take away { $number }
point-taken-away = Taken away: { $point }
reasons-held-until = You can answer the reasons until { $due }. Please show before that the account is yours.
letter-second-review = This is the answer to your second review. Another person looked at everything again.
choice-did-you-mean = Do you mean this? Press it. Your words are kept for the team as well.
choice-left-open = I could not match that to a choice. Your words are with the team, and you can choose later.
button-all-choices = All choices
question-erasure-stays = What you asked to be erased still will be. To stop that, press the button below.
