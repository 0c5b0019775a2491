// English and other European given names, and the short forms of English ones. Own list.

/** English and other European given names by gender (US Social Security and UK ONS lists, the commonest), lower case. They need no inflection. */
export const LATIN_GIVEN_NAMES: Readonly<Record<'m' | 'f', string>> = {
  m: `aaron abraham adam adrian aidan alan albert alec alfred ali allan allen alvin amos andre andreas andrew andy anthony antonio arnold arthur ash austin barry
ben benedict benjamin bernard bill billy bob bobby brad bradley brandon brendan brett brian bruce bruno bryan byron caleb calvin cameron carl carlos cedric charles
charlie chester chris christian christopher clarence clark claude clayton cliff clifford clive clyde cody colin connor conrad craig curtis dale damian dan daniel danny
darren darryl dave david dean dennis derek desmond dick diego dirk dominic don donald douglas duncan dustin dwight dylan earl eddie edgar edmund edward edwin eli elias
elijah elliot elliott emil emmanuel eric erik ernest ethan eugene evan felix fernando fergus finn floyd francis francisco frank franklin fred frederick gabriel gareth
garry gary gavin geoff geoffrey george gerald gerard gilbert giles glen glenn gordon graham grant greg gregory guy hal hamish hans harold harry harvey hector henri
henry herbert herman howard hugh hugo ian ibrahim isaac ivan ivo jack jacob jake jamal james jamie jan jared jason jasper javier jay jed jeff jeffrey jeremy jerome jerry
jesse jim jimmy jo joe joel johan john johnny jon jonathan jorge jose joseph josh joshua juan julian julius justin karl keith ken kenneth kevin kirk klaus kurt kyle
lance larry lars laurence lawrence lee leo leon leonard leroy leslie lester lewis liam lloyd lorenzo louis luca lucas luis luke luther malcolm manuel marco marcus mario
mark marko martin marvin mateo matt matthew maurice max maxwell melvin michael miguel mike miles milos milan mohamed mohammed morgan morris moses murray nathan nathaniel
neil nelson nicholas nick nigel noah noel norman oliver omar oscar oswald otto owen pablo patrick paul pavel pedro pete peter petr phil philip pierre quentin rafael ralph ramon
randall randy raymond reginald reuben rex richard rick ricky rob robert roberto robin rodney roger roland rolf ron ronald rory ross rowan roy rudolf rufus rupert russell
ryan sam samuel scott sean sebastian seth shane shaun sid sidney silas simon spencer stan stanley stefan stephen steve steven stewart stuart sven ted terence terrance terry
theo theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan tyler victor vincent vernon wade wallace walter warren wayne wesley wilbur
will william winston wolfgang zachary zoran goran dragan marek jakub tomasz piotr pawel krzysztof wojciech andrzej janek radu mihai ion vasile dumitru hasan hussein yusuf
mehmet mustafa ahmet tariq karim samir khalid said abdul wei jun hiroshi kenji raj sanjay arjun vikram`,
  f: `abigail ada adele adriana agatha agnes aisha alana alexa alexandra alexis alice alicia alison allison alma amanda amber amelia amina amy ana andrea angela angelica angie
anita ann anna annabel anne annette annie antonia april ariana arlene astrid audrey ava barbara beatrice becky belinda bella bernadette bernice bertha beryl bessie beth
bethany betsy betty beverly bianca bonnie brenda bridget brigitte brittany camilla candace cara carla carmen carol carole caroline carolyn carrie cassandra catherine
cathy cecilia celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia colleen connie constance cora corinne courtney crystal cynthia
daisy dana danielle daphne dawn deborah debbie deirdre delia della denise diana diane dinah dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena
elisa elisabeth eliza elizabeth ella ellen ellie elsa elsie emily emma erica erin esme esther ethel eva eve evelyn faith fatima felicity fiona flora florence frances
francesca freda frieda gail gemma genevieve georgia georgina geraldine gertrude gillian gina gladys glenda gloria grace greta gwen hannah harriet hazel heather heidi helen
helena helga henrietta hilary hilda holly hope ida imogen ingrid irene iris irma isabel isabella isla ivana ivy jackie jacqueline jane janet janice jasmine jean jeanette
jemima jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june karen karina kate katherine kathleen
kathryn kathy katie katrina kay keira kelly kerry kim kirsten kristen lana lara laura lauren laurie leah leila lena lenka leona leonora lesley leyla lidia lillian lily linda lisa lois
lola lorna lorraine louisa louise lucia lucille lucy luisa lydia lynn mabel madeleine madison maggie maisie mandy marcia margaret margarita margot maria marian marianne marie
marilyn marina marion marissa marjorie marlene martha mary matilda maud maureen mavis maya megan melanie melissa mercy mia michelle mildred miranda miriam moira molly mona
monica muriel myra nadia nancy naomi natalie natasha nellie nicola nicole nina noor nora norma odette olga olive olivia paige pamela patricia paula pauline pearl peggy penelope
penny petra philippa phoebe phyllis polly priscilla rachel ramona rebecca regina renata rhoda rita roberta rosa rosalind rose rosemary rosie roxanne ruby ruth sabrina sadie
sally samantha sandra sara sarah saskia selina serena shannon sharon sheila shirley silvia sofia sonia sophia sophie stacey stella stephanie stoyanka sue susan susanna suzanne
sylvia tabitha tamara tanya tara teresa tess thelma theresa tiffany tina tracy trisha una ursula valerie vanessa vera verity veronica victoria viola violet virginia vivian
wanda wendy wilma winifred yasmin yolanda yvonne zara zelda zoe ayse fatma zeynep layla mariam zainab priya anjali mei yuki sakura jana hana dragana milena mirela agnieszka
katarzyna malgorzata ewa joanna`,
}

/** English names with their short forms, one name a line, the full form first. */
export const ENGLISH_SHORT_FORMS = `
daniel danny dan
thomas tom tommy
william will bill billy willy
robert bob rob bobby robbie
richard rick dick ricky richie
michael mike mick mickey
james jim jimmy jamie
john johnny jack
joseph joe joey
edward ed eddie ted ned
charles charlie chuck
david dave davey
anthony tony
andrew andy drew
christopher chris kit
samuel sam sammy
benjamin ben benny
matthew matt
nicholas nick nicky
patrick pat paddy
peter pete
philip phil
stephen steven steve
timothy tim timmy
gregory greg
kenneth ken kenny
ronald ron ronnie
donald don donny
jonathan jon
joshua josh
alexander alex al sandy
frederick fred freddie
lawrence larry
leonard len lenny leo
elizabeth liz lizzie beth betty eliza liza elsie
catherine katherine kathryn kate kathy katie cathy kitty
margaret maggie peggy meg
patricia pat patty tricia
barbara barb babs
susan sue susie suzy
jennifer jen jenny
jessica jess jessie
rebecca becky becca
deborah debbie deb
pamela pam
christine christina chris tina chrissie
victoria vicky tori
alexandra alex sandra sasha
samantha sam
theresa teresa terry tess
eleanor ellie nell nora
florence flo
josephine jo josie
joanna joanne jo
abigail abby gail
amanda mandy
judith judy
dorothy dot dolly
frances fran fanny
`
