package referral

import (
	"math"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
)

// A segment is a part of a directory that is indexed as a whole and never
// changed. Its offers are numbered in the order of space, so that what lies
// near each other is near each other in memory, and what a query asks most
// often is held in one record of 64 bytes. A record holds only what it can hold
// exactly; for everything else it says so, and the listing's own records are
// asked.
type segment struct {
	organizations []partnership.Organization
	services      []Service
	places        []Place
	offers        []Offer
	implied       []Offer // of services that have no offer

	orgIDs, serviceIDs, placeIDs, offerIDs idTable

	service []int32  // by offer: its service; -1: not there
	place   []int32  // by offer: its place; -1: none
	loose   []uint32 // offers that refer to something that is not there
	rows    []row    // offers that have a service, in the order of space, those without a point last
	near    []cell   // postings of offers with a point, by term
	far     []uint32
	nearOff []uint32
	farOff  []uint32
	located int // rows with a point
	grid    grid

	codes    []int32  // of services, while the segment is made
	codesOff []uint32 // by service
	links    []link   // of rows whose terms are more than one plain code each
	linksOff []uint32 // by row.links
	weeks    []week
	areas    []*Area // those that many share
	lands    []*Area // the others
	tests    []test
	slots    []slot
	langs    []i18n.Lang
	langBase map[i18n.Lang]uint64 // bits of the languages with a base
	families map[i18n.Lang]uint64 // bits of those of a macrolanguage, itself among them
	zones    []string
	wrong    int32 // how far a place may be from its point at most
}

// row is an offer as the router sees it.
type row struct {
	langs    uint64    // languages it is given in without reserve, by bit
	tests    [4]uint16 // of its eligibility, all of which hold; 0: none
	terms    [3]int32  // positions of its codes, -1: none; or the number of its links
	lat, lon int32
	offer    uint32
	hours    uint32 // 0: not stated; weeks from 1; hoursAsk: ask the record
	area     uint32 // 0: not stated; areas from 1; or areaAll
	flags    uint32
	counted  uint16 // when its capacity was counted, in days from 2000; 0: not stated
	zone     uint8  // 0: none stated; zones from 1
	_        uint8
}

const (
	hoursAsk = math.MaxUint32
	areaAll  = math.MaxUint32
	maxAreas = 512 // areas that many share, whose answer a query remembers
	maxTests = math.MaxUint16
	zoneAsk  = math.MaxUint8
	maxZones = 15
	langBits = 64
)

// Flags of a row.
const (
	statusShift        = 0 // two bits: an Answer
	intakeShift        = 2 // two bits: an Answer
	modeShift          = 4 // four bits: in person, by phone, online, home visit
	costShift          = 8 // two bits: costUnstated, costFree, costStated
	roomShift          = 10
	flagModes   uint32 = 1 << (iota + 8) // they are stated
	flagOther                            // some of them are none of the four
	flagUrgent                           // urgencies are stated
	flagLangs                            // languages are stated
	flagTongue                           // some of them with reserve
	flagLinks                            // its terms are in links
	flagRule                             // eligibility is stated
	flagAsk                              // and the record must be asked
	flagMobile
	flagVirtual
	flagHidden // the place is confidential
	flagWithin // where it is is not known exactly
	flagPoint
)

const (
	roomUnstated = iota
	roomFree
	roomFull
	roomAsk
)

const (
	costUnstated = iota
	costFree
	costStated
)

// cell is a posting: a row and its point in 65,536ths of the segment's extent,
// so that what is far away is passed over without looking at its row.
type cell struct {
	row  uint32
	y, x uint16
}

// grid tells where the rows of a square of the map are.
type grid struct {
	lat, lon int32 // of its corner
	size     int32 // of a square, in units of a Point
	h, w     int32
	first    []uint32
	n        []uint32
	qy, qx   float64 // units of a Point in a step of a cell's y and x
}

// week is when something that has the same hours every week is open.
type week struct {
	bits  [6]uint64 // half hours from Monday 0:00, all of which it is open
	spans []spanMin // the same to the minute, in order
	plain bool      // bits say all
}

type spanMin struct{ open, shut uint16 }

const weekMinutes = 7 * 1440

// test is one test of a rule.
type test struct {
	mask   uint64 // of values
	rule   *Rule
	lo, hi int32 // of completed months
	slot   int16
	kind   uint8
}

const (
	testAsk    = iota // ask the rule
	testMonths        // completed months from lo to hi
	testValues        // one of the values in mask
)

// slot is a fact that tests ask for.
type slot struct {
	name   string
	values []string // that rules name, by bit
}

const maxSlots = 16
