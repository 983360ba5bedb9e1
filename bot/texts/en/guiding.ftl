## Guiding: what a few typed words have done and what they have not, and what comes next

question-not-handed-in = Your appeal is not handed in yet. To hand it in, press "{ button-hand-in }".
question-no-second-review = This is not yet a second review. Another person looks at it if you press "{ button-appeal }" by { $until }.
safety-offer = That sounds frightening. If you are in danger, press the button, and a person on our team is called at once.
button-unsafe = I am not safe
