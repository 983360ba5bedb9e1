## The suspension reasons: title, questions, documents that help (structure: bot/intake/reasons.toml)

reason-low-win-rate = Many proposals, few contracts
reason-low-win-rate-period = Over what period did you send these proposals? How many answered an invitation?
reason-low-win-rate-fit = Which kinds of jobs did you aim at, and why do they fit your skills?
reason-low-win-rate-hidden-work = Is there work, training or a client that your profile does not show?
reason-low-win-rate-change = Is there something you would do differently from now on?
reason-low-win-rate-documents = What helps: CV, diplomas, certificates, portfolio, client references, a list of proposals.

reason-identity-not-verified = Identity could not be verified
reason-identity-not-verified-step = Which step failed: document, selfie, video call, address?
reason-identity-not-verified-name-matches = Do name and date of birth on your profile match your document?
reason-identity-not-verified-documents-held = Which valid documents do you have?
reason-identity-not-verified-barrier = Is something in the way: no document, a disability, camera, internet, war, moving?
reason-identity-not-verified-assisted = Would you like a person to do the check with you?
reason-identity-not-verified-documents = What helps: one valid photo ID with all four corners in the picture, and proof if your name has changed.

reason-no-reason-given = No reason given, or I do not understand it
reason-no-reason-given-blocked = What can you no longer do?
reason-no-reason-given-before = What happened in the days before?
reason-no-reason-given-warned = Was there a warning before?
reason-no-reason-given-documents = What helps: the message you got, or a screenshot of what you see.
