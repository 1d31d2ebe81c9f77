package referral

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/cal"
)

// MaxOpenings is how many openings hours may have, MaxNumbers how many entries the
// lists of one opening that say on which days it is (Days, MonthDays and the like)
// may have together, and MaxDates each of the others. What has more openings or
// numbers cannot be told; Check reports all three.
const (
	MaxOpenings = 1_000
	MaxNumbers  = 750
	MaxDates    = 10_000
)

// longNight is from when on hours that run past midnight are likely a slip:
// engineering judgement, as no shelter's night is that long.
const longNight = 16 * 60

// Check joins every fault of the hours, each an *[i18n.Error] of package
// "referral" with the pointer of its place; none is nil. Hours with faults can be
// asked all the same.
//
//   - "bad-stretch": Open and Close are no stretch of a day;
//   - "no-times": both are 0, as a reader leaves them that understood neither;
//   - "long-night": they run past midnight for 16 hours or more, which is read as
//     given and is likely a slip, as 9 in the evening to 7 in the evening is;
//   - "unknown-word": Every, WeekStart or one of Days is not one of its words;
//   - "bad-number": a number no calendar has, a negative Interval or Count;
//   - "wrong-list": a list that means nothing for what comes back so often;
//   - "needs-every": lists of days, or a last day after the first, without Every;
//   - "needs-from": the day it began is needed, and not known to the day;
//   - "not-a-day": a month or a year among Except and Also;
//   - "until-and-count": an end by day and one by number, of which
//     RFC 5545 allows one; the earlier holds;
//   - "never": nothing says on which day it is, or it ends before it begins;
//   - "reversed": what is known ends before it begins;
//   - "overlap": it is open at times at which another opening of its group is; both
//     hold, and if one should replace the other, that has to end. Only weekly ones
//     without further conditions are compared;
//   - "too-many": beyond MaxOpenings, MaxNumbers and MaxDates.
//
// The work is proportional to the size of the hours, and to the square of the
// number of openings.
func (h *Hours) Check() error {
	if h == nil {
		return nil
	}
	c := &hoursCheck{}
	var whole *leafPath
	if h.Known.Reversed() {
		c.add(whole.field("known"), "reversed", leafBackwards)
	}
	if len(h.Openings) > MaxOpenings {
		c.add(whole.field("openings"), "too-many", leafTooMany, i18n.Int("most", MaxOpenings))
		return c.err()
	}
	for i := range h.Openings {
		c.opening(&h.Openings[i], whole.field("openings").at(i))
		for k := range i {
			if h.Openings[i].overlaps(&h.Openings[k]) {
				c.add(whole.field("openings").at(i), "overlap", hoursOverlap, i18n.Int("other", int64(k)+1))
				break
			}
		}
	}
	return c.err()
}

type hoursCheck struct{ leafFaults }

func (c *hoursCheck) opening(o *Opening, at *leafPath) {
	open, end := clockLabel("open", o.Open), clockLabel("close", o.Close)
	switch {
	case o.Open == 0 && o.Close == 0 && !o.plausible():
		c.add(at, "no-times", hoursNoTimes)
	case !o.plausible():
		c.add(at.field("close"), "bad-stretch", hoursBadStretch, open, end)
	case o.Close > minutesOfDay && o.Close-o.Open >= longNight:
		c.add(at.field("close"), "long-night", hoursLongNight, open, end)
	}
	known := true
	switch o.Every {
	case "", Daily, Weekly, Monthly, Yearly:
	default:
		known = false
		c.add(at.field("every"), "unknown-word", leafUnknownWord, i18n.Str("word", leafClip(o.Every)),
			i18n.List("known", i18n.Label("", Daily), i18n.Label("", Weekly), i18n.Label("", Monthly), i18n.Label("", Yearly)))
	}
	if o.WeekStart != "" && !validWeekday(o.WeekStart) {
		c.add(at.field("week_start"), "unknown-word", leafUnknownWord, i18n.Str("word", leafClip(o.WeekStart)),
			i18n.List("known", i18n.Label("", "MO"), i18n.Label("", "SU")))
	}
	for _, n := range [...]struct {
		field string
		n     int
	}{{"interval", o.Interval}, {"count", o.Count}} {
		if n.n < 0 {
			c.add(at.field(n.field), "bad-number", leafOutside, i18n.Int("n", int64(n.n)), i18n.Int("low", 0), i18n.Int("high", lastDay))
		}
	}
	lists := 0
	if o.listed() > MaxNumbers {
		lists++
		c.add(at, "too-many", leafTooMany, i18n.Int("most", MaxNumbers))
	} else {
		lists = c.lists(o, at)
	}
	switch {
	case o.Every == "" && (lists > 0 || o.Interval != 0 || o.Count != 0 || o.spans() && !o.From.IsZero()):
		c.add(at.field("every"), "needs-every", hoursNeedsEvery)
	case o.Every == "" && o.From.IsZero() && len(o.Also)+len(o.Holidays) == 0,
		!o.From.IsZero() && !o.Until.IsZero() && o.Until.Last().Compare(o.From.First()) < 0:
		c.add(at, "never", hoursNever)
	case known && o.needsFrom():
		c.add(at.field("from"), "needs-from", hoursNeedsFrom)
	}
	if !o.Until.IsZero() && o.Count != 0 {
		c.add(at.field("count"), "until-and-count", hoursTwoEnds)
	}
	if len(o.Holidays) > MaxDates {
		c.add(at.field("holidays"), "too-many", leafTooMany, i18n.Int("most", MaxDates))
	}
	c.dates(o.Except, at.field("except"))
	c.dates(o.Also, at.field("also"))
}

// needsFrom reports whether what o says cannot be understood without a From day
// it does not have.
func (o *Opening) needsFrom() bool {
	switch {
	case o.Every == "":
		return !o.From.IsZero() && o.From.Precision() != cal.ToDay
	case o.Count != 0 && o.From.Precision() != cal.ToDay:
		return true
	case o.Interval > 1 && !o.anchored():
		return true
	case o.Every == Daily || len(o.Days)+len(o.MonthDays)+len(o.YearDays)+len(o.Weeks) > 0:
		return false
	}
	return o.From.Precision() != cal.ToDay
}

// lists checks the lists of numbers and words and returns how many there are.
func (c *hoursCheck) lists(o *Opening, at *leafPath) int {
	n := 0
	for _, l := range [...]struct {
		name  string
		list  []int
		most  int
		from  bool      // may be counted from the end
		every [3]string // what it may narrow; none: all
	}{
		{"month_days", o.MonthDays, 31, true, [3]string{Daily, Monthly, Yearly}},
		{"months", o.Months, 12, false, [3]string{}},
		{"year_days", o.YearDays, 366, true, [3]string{Yearly}},
		{"weeks", o.Weeks, 53, true, [3]string{Yearly}},
		{"positions", o.Positions, 366, true, [3]string{}},
	} {
		if len(l.list) == 0 {
			continue
		}
		n++
		path := at.field(l.name)
		if l.every != [3]string{} && o.Every != "" && o.Every != l.every[0] && o.Every != l.every[1] && o.Every != l.every[2] {
			c.add(path, "wrong-list", hoursWrongList, i18n.Label("list", l.name), i18n.Str("every", leafClip(o.Every)))
		}
		for i, x := range l.list {
			if x >= 1 && x <= l.most || x <= -1 && x >= -l.most && l.from {
				continue
			}
			t := leafOutside
			if l.from {
				t = hoursOutside
			}
			c.add(path.at(i), "bad-number", t, i18n.Int("n", int64(x)), i18n.Int("low", 1), i18n.Int("high", int64(l.most)))
		}
	}
	if len(o.Positions) > 0 && n == 1 && len(o.Days) == 0 {
		c.add(at.field("positions"), "wrong-list", hoursPositionsAlone)
	}
	if len(o.Weeks) > 0 && len(o.Days)+len(o.MonthDays)+len(o.YearDays) == 0 {
		c.add(at.field("weeks"), "wrong-list", hoursWeeksAlone)
	}
	if len(o.Days) > 0 {
		n++
	}
	for i, s := range o.Days {
		nth, _, ok := readWeekday(s)
		switch {
		case !ok:
			c.add(at.field("days").at(i), "unknown-word", hoursBadDay, i18n.Str("word", leafClip(s)),
				i18n.Label("plain", "MO"), i18n.Label("nth", "2TU"), i18n.Label("last", "-1FR"))
		case nth != 0 && (o.Every == Daily || o.Every == Weekly || len(o.Weeks) > 0):
			c.add(at.field("days").at(i), "wrong-list", hoursNthDay, i18n.Label("day", s))
		case (nth > 5 || nth < -5) && (o.Every == Monthly || len(o.Months) > 0):
			c.add(at.field("days").at(i), "bad-number", hoursOutside, i18n.Int("n", int64(nth)), i18n.Int("low", 1), i18n.Int("high", 5))
		}
	}
	return n
}

func (c *hoursCheck) dates(list []cal.Date, at *leafPath) {
	if len(list) > MaxDates {
		c.add(at, "too-many", leafTooMany, i18n.Int("most", MaxDates))
	}
	for i, d := range list[:min(len(list), MaxDates)] {
		if d.Precision() != cal.ToDay {
			c.add(at.at(i), "not-a-day", hoursNotADay, d.Arg("date"), i18n.Label("example", "2026-12-25"))
		}
	}
}

// overlaps reports whether two weekly openings of a group, without anything that
// narrows their days, are open at one time.
func (o *Opening) overlaps(p *Opening) bool {
	plain := func(o *Opening) bool {
		return !o.Shut && o.Every == Weekly && o.Interval <= 1 && o.Count == 0 && o.plausible() && len(o.Days) <= 7 &&
			len(o.Months)+len(o.Positions)+len(o.Except)+len(o.Also)+len(o.Holidays) == 0
	}
	if !plain(o) || !plain(p) || o.Group != p.Group ||
		!o.Until.IsZero() && !p.From.IsZero() && o.Until.Last().Compare(p.From.First()) < 0 ||
		!p.Until.IsZero() && !o.From.IsZero() && p.Until.Last().Compare(o.From.First()) < 0 {
		return false
	}
	for _, s := range o.Days {
		_, a, ok := readWeekday(s)
		for _, s := range p.Days {
			_, b, also := readWeekday(s)
			if !ok || !also {
				continue
			}
			for _, apart := range [...]int{-1, 0, 1} {
				if (a-b+apart+7)%7 == 0 && o.Open < p.Close+apart*minutesOfDay && p.Open+apart*minutesOfDay < o.Close {
					return true
				}
			}
		}
	}
	return false
}

// clockLabel writes minutes after midnight as a clock does: 25:30 is half past
// one on the next day.
func clockLabel(name string, minutes int) i18n.Arg {
	if minutes < 0 || minutes > 99*60 {
		return i18n.Label(name, strconv.Itoa(minutes)+" min")
	}
	m := strconv.Itoa(minutes % 60)
	if len(m) < 2 {
		m = "0" + m
	}
	return i18n.Label(name, strconv.Itoa(minutes/60)+":"+m)
}

var (
	hoursBadStretch = i18n.Template{
		EN: "from {$open} to {$close} is no stretch of a day: it begins between 0:00 and 23:59 and ends later, at 48:00 at the latest, where 25:00 is 1:00 on the next day",
		FR: "de {$open} à {$close}, ce n’est pas une plage horaire : elle commence entre 0:00 et 23:59 et finit plus tard, à 48:00 au plus, où 25:00 est 1:00 le lendemain",
		ES: "de {$open} a {$close} no es una franja horaria: empieza entre las 0:00 y las 23:59 y termina después, a las 48:00 como máximo, donde 25:00 es la 1:00 del día siguiente",
		AR: "من {$open} إلى {$close} ليست فترة من اليوم: تبدأ الفترة بين 0:00 و23:59 وتنتهي بعد ذلك، عند 48:00 على الأكثر، حيث 25:00 هي 1:00 من اليوم التالي",
	}
	hoursNoTimes = i18n.Template{
		EN: "no time is given, so that on its days nobody can tell when it is open; write when it opens and closes (all day: 0:00 to 24:00), or that it is shut",
		FR: "aucune heure n’est donnée : ces jours-là, nul ne sait quand c’est ouvert ; indiquez l’ouverture et la fermeture (toute la journée : 0:00 à 24:00), ou que c’est fermé",
		ES: "no se indica ninguna hora, de modo que en sus días no se sabe cuándo está abierto; escriba cuándo abre y cierra (todo el día: 0:00 a 24:00), o que está cerrado",
		AR: "لم تُذكر أي ساعة، فلا يُعرف متى يكون مفتوحًا في تلك الأيام؛ اكتب وقت الفتح ووقت الإغلاق (اليوم كله: من 0:00 إلى 24:00)، أو أنه مغلق",
	}
	hoursLongNight = i18n.Template{
		EN: "from {$open} to {$close} runs past midnight and lasts very long: one of the two times may be a slip",
		FR: "de {$open} à {$close}, la plage dépasse minuit et dure très longtemps : l’une des deux heures est peut-être une erreur",
		ES: "de {$open} a {$close} pasa de medianoche y dura mucho: una de las dos horas puede ser un error",
		AR: "من {$open} إلى {$close} تتجاوز الفترة منتصف الليل وتطول كثيرًا: ربما كان أحد الوقتين خطأ",
	}
	hoursOutside = i18n.Template{
		EN: "{$n :integer} is not a number from {$low :integer} to {$high :integer}, nor one of them with a minus, which counts from the end",
		FR: "{$n :integer} n’est pas un nombre de {$low :integer} à {$high :integer}, ni l’un d’eux avec un moins, qui compte depuis la fin",
		ES: "{$n :integer} no es un número de {$low :integer} a {$high :integer}, ni uno de ellos con un menos, que cuenta desde el final",
		AR: "{$n :integer} ليس عددًا من {$low :integer} إلى {$high :integer}، ولا واحدًا منها بإشارة ناقص تَعُدّ من النهاية",
	}
	hoursBadDay = i18n.Template{
		EN: "“{$word}” is not a day of the week such as {$plain}, or in a month or a year {$nth} and {$last}",
		FR: "« {$word} » n’est pas un jour de la semaine comme {$plain}, ou dans un mois ou une année {$nth} et {$last}",
		ES: "«{$word}» no es un día de la semana como {$plain}, o en un mes o un año {$nth} y {$last}",
		AR: "”{$word}“ ليس يومًا من أيام الأسبوع مثل {$plain}، أو في شهر أو سنة {$nth} و{$last}",
	}
	hoursNthDay = i18n.Template{
		EN: "{$day} counts days of the week in a month or a year, and this comes back every day, every week, or in weeks by their number",
		FR: "{$day} compte les jours de la semaine dans un mois ou une année, et ceci revient chaque jour, chaque semaine ou à des semaines numérotées",
		ES: "{$day} cuenta los días de la semana en un mes o un año, y esto se repite cada día, cada semana o en semanas numeradas",
		AR: "{$day} يَعُدّ أيام الأسبوع في شهر أو سنة، وهذا يتكرر كل يوم أو كل أسبوع أو في أسابيع مرقّمة",
	}
	hoursWrongList = i18n.Template{
		EN: "the list {$list} means nothing for what comes back “{$every}”",
		FR: "la liste {$list} n’a pas de sens pour ce qui revient « {$every} »",
		ES: "la lista {$list} no tiene sentido para lo que se repite «{$every}»",
		AR: "لا معنى للقائمة {$list} فيما يتكرر ”{$every}“",
	}
	hoursPositionsAlone = i18n.Template{
		EN: "positions pick from the days other lists find, and there is no other list",
		FR: "les positions choisissent parmi les jours que trouvent d’autres listes, et il n’y en a pas d’autre",
		ES: "las posiciones eligen entre los días que encuentran otras listas, y no hay ninguna otra",
		AR: "تختار المواضع من الأيام التي تجدها قوائم أخرى، ولا قائمة أخرى هنا",
	}
	hoursWeeksAlone = i18n.Template{
		EN: "weeks are named, but not the days in them",
		FR: "des semaines sont nommées, mais pas leurs jours",
		ES: "se nombran semanas, pero no sus días",
		AR: "ذُكرت أسابيع ولم تُذكر أيامها",
	}
	hoursNeedsEvery = i18n.Template{
		EN: "it is not said whether this comes back each day, week, month or year",
		FR: "il n’est pas dit si ceci revient chaque jour, semaine, mois ou année",
		ES: "no se dice si esto se repite cada día, semana, mes o año",
		AR: "لم يُذكر هل يتكرر هذا كل يوم أم أسبوع أم شهر أم سنة",
	}
	hoursNeedsFrom = i18n.Template{
		EN: "the day on which this began is needed to tell on which days it is",
		FR: "il faut le jour où ceci a commencé pour savoir quels jours c’est le cas",
		ES: "hace falta el día en que esto empezó para saber qué días es así",
		AR: "يلزم اليوم الذي بدأ فيه هذا لمعرفة أيامه",
	}
	hoursTwoEnds = i18n.Template{
		EN: "this ends both on a day and after a number of times: only one of the two should be stated",
		FR: "ceci finit à la fois un jour donné et après un nombre de fois : une seule des deux fins devrait être indiquée",
		ES: "esto termina a la vez un día dado y tras un número de veces: solo debe indicarse uno de los dos finales",
		AR: "ينتهي هذا في يوم محدد وبعد عدد من المرات معًا: ينبغي ذكر واحد منهما فقط",
	}
	hoursNever = i18n.Template{
		EN: "there is no day on which this is",
		FR: "il n’y a aucun jour où c’est le cas",
		ES: "no hay ningún día en que sea así",
		AR: "لا يوم لهذا",
	}
	hoursNotADay = i18n.Template{
		EN: "{$date} is not one day, such as {$example}",
		FR: "{$date} n’est pas un jour précis, comme {$example}",
		ES: "{$date} no es un día preciso, como {$example}",
		AR: "{$date} ليس يومًا محددًا مثل {$example}",
	}
	hoursOverlap = i18n.Template{
		EN: "these hours and those of opening number {$other :integer} overlap, and both hold; if they replace them, the others have to end",
		FR: "ces heures et celles de l’ouverture numéro {$other :integer} se chevauchent, et les deux valent ; si elles les remplacent, les autres doivent prendre fin",
		ES: "estas horas y las de la apertura número {$other :integer} se solapan, y ambas valen; si las sustituyen, las otras deben terminar",
		AR: "تتداخل هذه الساعات مع ساعات الفتح رقم {$other :integer} وكلتاهما سارية؛ فإن كانت بديلًا عنها وجب أن تنتهي الأخرى",
	}
)
