## The checklist of documents, and what is asked about each

documents-title = Documents of appeal { $reference }
documents-any-time = You can send files and links here at any time, also when the appeal is closed.
checklist-intro = For your reason these documents help. Send what you have; you can appeal without any.
checklist-needed = • Needed: { $what }. Now: { $state }.
checklist-helps = • Helps: { $what }. Now: { $state }.
checklist-none-of-these = You have none of what is needed? Write to us with /ask. A person finds another way with you.
checklist-still-needed = Still needed: { $papers }.
checklist-still-helps = Would help too: { $papers }.

standing-missing = not here yet
standing-received = received
standing-opened = opened by a reviewer
standing-accepted = accepted
standing-again = please send it again
standing-not-accepted = not accepted
standing-not-needed = not needed

photo-good = A good photo: the whole page with all four corners, flat, in daylight, sharp, nothing covered by a finger or by glare. The original file from your camera is best.
photo-about = Four drawings. First, ticked: the whole page with all its corners. Then, crossed out: a page cut off at the edge, a blurred page, a page in the dark with glare on it.

paper-one-of = one of these ({ $papers })
papers-or = { $first } or { $last }
papers-comma = { $first }, { $rest }
paper-passport = Passport
paper-id-card = ID card
paper-driving-licence = Driving licence
paper-residence-permit = Residence permit
paper-name-change = Proof of a changed name
paper-address-proof = Proof of address
paper-travel-proof = Tickets or proof of travel
paper-bank-paper = Letter of your bank
paper-authority-decision = Decision of an authority
paper-police-report = Report you made to the police
paper-cv = CV
paper-diploma = Diploma or certificate
paper-portfolio = Portfolio or link
paper-work-files = Source files or drafts
paper-delivered-work = Delivered work
paper-contract = Contract
paper-invoice = Invoice or receipt
paper-licence = Licence
paper-notice = The message you got
paper-conversation = The whole conversation
paper-proposals = List of your proposals
paper-job-post = The job post
paper-security-messages = Security messages
paper-tool-settings = Name and settings of the tool
paper-agency-papers = Agency papers
paper-client-letter = Letter of a client
paper-employer-letter = Letter of an employer
paper-witness = Words of a witness
paper-permission = Permission by the owner

document-what-is-it = One press helps the reviewer: what is { $name }?
document-named = Noted, thank you: { $name }.
document-named-other = All right. { $name } is kept and will be looked at all the same.
document-visited = visited by a reviewer on { $at }
link-was-visited = { $name } was opened by a reviewer on { $at }: your link was visited.
document-openings = Opened: { $dates }.
document-why = The reason: { $why }
opening-at = { $at }
inventory-line-paper = • { $name } ({ $paper }): { $state }

letter-send-now = Copy the words of the other person here as one message, or pass their message on to me. They are kept as a document.
letter-name = Letter { $number }
letter-too-long = That is more than { $limit } characters. Please send it as a file.
letter-words =
    { $name }:
    { $words }
document-letter-taken = I have these words as a document, called { $name }.
thread-letter = New document: { $name }, words of another person.
consent-ask = { $name } is by another person. Do they agree that you send it to us? Any answer is fine: we keep the document, and only note what you say.
button-consent-yes = Yes, they agree
button-consent-not-asked = I have not asked them
button-consent-no = No, they do not agree
consent-noted-yes = Thank you, noted.
consent-noted-not-asked = Noted, thank you. If you can, please ask them. The reviewer knows that you have not.
consent-noted-no = Noted, thank you for saying so. The reviewer will see that this person does not agree.
consent-said-yes = By another person, who agrees.
consent-said-not-asked = By another person, who was not asked.
consent-said-no = By another person, who does not agree.
consent-card-yes = By another person; he says that they agree.
consent-card-not-asked = By another person; he has not asked them.
consent-card-no = By another person, who does not agree: do not quote it.
consent-card-unanswered = By another person; he has not said whether they agree.
card-paper = He says it is: { $paper }

button-something-else = Something else
button-example = What a good photo is
button-letter = Words by another person
button-no-letter = Not now

button-documents = Your documents
inventory-counted = { $count ->
        [one] We have { $count } document from you. Opened by a person: { $opened }.
       *[other] We have { $count } documents from you. Opened by a person: { $opened }.
    }
inventory-again = Please send { $name } again, by { $due }.
