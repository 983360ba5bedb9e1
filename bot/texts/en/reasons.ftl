## The suspension reasons: title, questions, documents that help (structure: bot/intake/reasons.toml)

reason-low-win-rate = Many proposals, few contracts
reason-low-win-rate-period = Over what period did you send these proposals? How many of them answered an invitation?
reason-low-win-rate-fit = For which kinds of jobs did you send proposals, and how do they fit your skills?
reason-low-win-rate-hidden-work = Is there work, training or a client that your profile does not show?
reason-low-win-rate-change = Would you like to change anything in how you look for work? If so, what?
reason-low-win-rate-documents = What helps: CV, diplomas, certificates, portfolio, client references, a list of proposals.

reason-identity-not-verified = Identity could not be verified
reason-identity-not-verified-step = Which step failed: document, selfie, video call, address?
reason-identity-not-verified-name-matches = Do name and date of birth on your profile match your document?
reason-identity-not-verified-documents-held = Which valid documents do you have?
reason-identity-not-verified-barrier = Does something make the check hard for you? For example: no document, a disability, no camera, slow internet, war, moving.
reason-identity-not-verified-assisted = Would you like a person to do the check with you?
reason-identity-not-verified-documents = What helps: one valid photo ID with all four corners in the picture, and proof if your name has changed.

reason-no-reason-given = No reason, or one I do not understand
reason-no-reason-given-blocked = What can you no longer do?
reason-no-reason-given-before = What happened in the days before that?
reason-no-reason-given-warned = Was there a warning before?
reason-no-reason-given-documents = What helps: the message you got, or a screenshot of what you see.
