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

reason-suspected-multiple-accounts = More than one account
reason-suspected-multiple-accounts-other-account = Did you ever open another account, also as a client or an agency? When, and why?
reason-suspected-multiple-accounts-who-else = Who else uses your device, your internet or your payout account?
reason-suspected-multiple-accounts-shared-place = Do you share a home, an office, a café or a VPN with other freelancers? Did you buy the device used?
reason-suspected-multiple-accounts-which-stays = If there are two accounts, which one should stay?
reason-suspected-multiple-accounts-documents = What helps: proof of who lives or works with you, agency papers, a statement by the other person (with their consent).

reason-account-sharing-or-rental = Somebody else used the account
reason-account-sharing-or-rental-someone-else = Has anybody else logged in or worked for you? Did the client know?
reason-account-sharing-or-rental-whereabouts = Where were you on the days of the unusual log-ins?
reason-account-sharing-or-rental-tools = Do you use a remote desktop, a VPN, a team or a subcontractor?
reason-account-sharing-or-rental-live-check = Could you do a short live check with a person?
reason-account-sharing-or-rental-documents = What helps: travel or residence papers, work files with their history, a subcontract or agency agreement.

reason-account-compromised = Somebody took over the account
reason-account-compromised-last-control = When did you last have control of the account?
reason-account-compromised-changed = What was changed: e-mail, phone, payout, password?
reason-account-compromised-not-yours = Which actions were not yours?
reason-account-compromised-link-or-code = Did you open a link or give somebody a code before?
reason-account-compromised-documents = What helps: security messages from your e-mail provider, a report to the police or bank if there is one, an old payout paper.

reason-payment-circumvention = Payment outside the marketplace
reason-payment-circumvention-client = Which client and contract is it about, and who suggested it?
reason-payment-circumvention-paid-outside = Was money paid outside? How much, and when?
reason-payment-circumvention-known-before = Did you know this client before you met here?
reason-payment-circumvention-reported = Did you report it when it was suggested?
reason-payment-circumvention-documents = What helps: the whole conversation, invoices or bank lines (black out what is not needed), proof that you knew the client before.

reason-off-platform-contact = Contact details shared too early
reason-off-platform-contact-shared = What was shared, where, and when?
reason-off-platform-contact-needed = Did the client or the task need it, such as a repository, a meeting link, a CV?
reason-off-platform-contact-contract-open = Was a contract open already?
reason-off-platform-contact-attachment = Was it in an attached file?
reason-off-platform-contact-documents = What helps: the job post, the conversation, the start date of the contract, the file in question.

reason-low-quality-or-client-complaints = Complaints about the work
reason-low-quality-or-client-complaints-contracts = Which contracts are meant? What does the client say, and what do you say?
reason-low-quality-or-client-complaints-agreed = What was agreed, what did you deliver, and when?
reason-low-quality-or-client-complaints-scope = Did the task or your access change? Did you offer a refund or to do it again?
reason-low-quality-or-client-complaints-circumstances = Was there anything that made it hard, such as illness or a power cut?
reason-low-quality-or-client-complaints-documents = What helps: the contract, milestones and results, the conversation, feedback of other clients.

reason-misleading-profile = Something on the profile is doubted
reason-misleading-profile-statement = Which statement is doubted?
reason-misleading-profile-portfolio = What was your part in each portfolio piece? Did the client allow you to show it?
reason-misleading-profile-place = Where do you live and work now? Have you moved, or are you travelling?
reason-misleading-profile-helped = Did an assistant or an AI tool write parts of it?
reason-misleading-profile-documents = What helps: certificates, a letter of an employer, source files or repositories, residence or travel papers.

reason-copyright-or-ip = Copyright or another right
reason-copyright-or-ip-item = Which item is it? Who claims it, and on which right?
reason-copyright-or-ip-origin = Did you make it, buy a licence, or was it work for a client?
reason-copyright-or-ip-permission = Do you have a licence, a permission, or is it a quotation?
reason-copyright-or-ip-counter-notice = Is it a takedown under US law, and would you like to send a counter-notice? It names you, and you accept a court.
reason-copyright-or-ip-documents = What helps: source files with dates, the licence or receipt, the clause of the contract, the client's permission.

reason-fake-reviews = Doubted reviews
reason-fake-reviews-reviews = Which reviews or contracts are meant?
reason-fake-reviews-relation = How do you know the client: friend, family, employer, an account of your own?
reason-fake-reviews-real-work = Was the work really done and paid?
reason-fake-reviews-offered = Was anything offered or asked for in return for a review?
reason-fake-reviews-documents = What helps: the delivered work, proof of payment, the conversation about the feedback.

reason-spam-or-automated-proposals = Copied or automated proposals
reason-spam-or-automated-proposals-tool = Did a tool, a template or another person send your proposals?
reason-spam-or-automated-proposals-choice = How do you choose the jobs?
reason-spam-or-automated-proposals-aid = Do you use a translator or an aid because of a disability?
reason-spam-or-automated-proposals-limit-known = Did you know that there is a limit?
reason-spam-or-automated-proposals-documents = What helps: some of your proposals, the name and the settings of the tool.

reason-harassment-or-safety = How somebody was treated
reason-harassment-or-safety-account-of-it = What happened, as you saw it?
reason-harassment-or-safety-around-it = What came before it, and after?
reason-harassment-or-safety-misunderstanding = Could it be a misunderstanding of language or culture?
reason-harassment-or-safety-at-risk = Are you yourself in danger?
reason-harassment-or-safety-documents = What helps: the whole conversation, a witness (with their consent), reports that you made yourself.

reason-sanctions-or-legal-block = A law or a legal order
reason-sanctions-or-legal-block-residence = Where do you live, which citizenship do you have, and where is your payout account?
reason-sanctions-or-legal-block-name-match = Could you have been taken for another person with the same name?
reason-sanctions-or-legal-block-licence = Do you have a licence or an exemption?
reason-sanctions-or-legal-block-documents = What helps: an ID with your full date of birth, a residence permit, a letter of your bank, a decision of an authority.

reason-payment-dispute-or-chargeback = A disputed payment
reason-payment-dispute-or-chargeback-transaction = Which payment is it about?
reason-payment-dispute-or-chargeback-delivered = Was the work delivered and accepted?
reason-payment-dispute-or-chargeback-contact-since = Have you been in touch with the client since?
reason-payment-dispute-or-chargeback-own-payout = Is the payout account in your own name?
reason-payment-dispute-or-chargeback-documents = What helps: proof of delivery and acceptance, a letter of your bank, the conversation.

reason-inactivity = The account was not used
reason-inactivity-away = Why were you away, if you would like to say?
reason-inactivity-wanted-back = Would you like the account back? Is money left on it?
reason-inactivity-contact-right = Are your e-mail and phone number still right?
reason-inactivity-documents = Usually nothing is needed.

reason-linked-to-other-suspended-account = A tie to another suspended account
reason-linked-to-other-suspended-account-tie = How are or were you tied to that agency, client or person?
reason-linked-to-other-suspended-account-ended = When did it end?
reason-linked-to-other-suspended-account-shared = Did you share tools, an office or a payout account?
reason-linked-to-other-suspended-account-documents = What helps: papers about the end of the work together, agency papers, proof of your own payout account.

reason-no-reason-given = No reason, or one I do not understand
reason-no-reason-given-before = What happened in the days before that?
reason-no-reason-given-warned = Was there a warning before?
reason-no-reason-given-documents = What helps: the message you got, or a screenshot of what you see.
