<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="decor" tilewidth="16" tileheight="16" tilecount="240" columns="16">
 <image source="decor.png" width="256" height="240"/>
 <tile id="0">
  <properties>
   <property name="name" value="line_ew"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="name" value="line_ns"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="name" value="line_es"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="name" value="line_sw"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="name" value="line_ne"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="name" value="line_nw"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="name" value="line_esw"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="name" value="line_nsw"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="name" value="line_new"/>
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="name" value="line_nes"/>
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="name" value="line_nesw"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="name" value="line_n"/>
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="name" value="line_e"/>
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="name" value="line_s"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="name" value="line_w"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="name" value="white_ew"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="name" value="white_ns"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="name" value="white_es"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="name" value="white_sw"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="name" value="white_ne"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="name" value="white_nw"/>
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="name" value="white_esw"/>
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="name" value="white_nsw"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="name" value="white_new"/>
  </properties>
 </tile>
 <tile id="24">
  <properties>
   <property name="name" value="white_nes"/>
  </properties>
 </tile>
 <tile id="25">
  <properties>
   <property name="name" value="white_nesw"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="name" value="white_n"/>
  </properties>
 </tile>
 <tile id="27">
  <properties>
   <property name="name" value="white_e"/>
  </properties>
 </tile>
 <tile id="28">
  <properties>
   <property name="name" value="white_s"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="name" value="white_w"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="name" value="hazard_h"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="name" value="hazard_v"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="name" value="arrow_n"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="name" value="arrow_w"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="name" value="arrow_s"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="name" value="arrow_e"/>
  </properties>
 </tile>
 <tile id="36">
  <properties>
   <property name="name" value="number_0"/>
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="name" value="number_1"/>
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="name" value="number_2"/>
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="name" value="number_3"/>
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="name" value="number_4"/>
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="name" value="number_5"/>
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="name" value="number_6"/>
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="name" value="number_7"/>
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="name" value="number_8"/>
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="name" value="number_9"/>
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="name" value="number_a"/>
  </properties>
 </tile>
 <tile id="47">
  <properties>
   <property name="name" value="number_b"/>
  </properties>
 </tile>
 <tile id="48">
  <properties>
   <property name="name" value="number_c"/>
  </properties>
 </tile>
 <tile id="49">
  <properties>
   <property name="name" value="number_d"/>
  </properties>
 </tile>
 <tile id="50">
  <properties>
   <property name="name" value="number_e"/>
  </properties>
 </tile>
 <tile id="51">
  <properties>
   <property name="name" value="number_f"/>
  </properties>
 </tile>
 <tile id="96">
  <properties>
   <property name="name" value="gutter_ew"/>
  </properties>
 </tile>
 <tile id="97">
  <properties>
   <property name="name" value="gutter_ns"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="name" value="gutter_es"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="name" value="gutter_sw"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="name" value="gutter_ne"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="name" value="gutter_nw"/>
  </properties>
 </tile>
 <tile id="102">
  <properties>
   <property name="name" value="gutter_esw"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="name" value="gutter_nsw"/>
  </properties>
 </tile>
 <tile id="104">
  <properties>
   <property name="name" value="gutter_new"/>
  </properties>
 </tile>
 <tile id="105">
  <properties>
   <property name="name" value="gutter_nes"/>
  </properties>
 </tile>
 <tile id="106">
  <properties>
   <property name="name" value="gutter_nesw"/>
  </properties>
 </tile>
 <tile id="107">
  <properties>
   <property name="name" value="gutter_n"/>
  </properties>
 </tile>
 <tile id="108">
  <properties>
   <property name="name" value="gutter_e"/>
  </properties>
 </tile>
 <tile id="109">
  <properties>
   <property name="name" value="gutter_s"/>
  </properties>
 </tile>
 <tile id="110">
  <properties>
   <property name="name" value="gutter_w"/>
  </properties>
 </tile>
 <tile id="111">
  <properties>
   <property name="name" value="drain"/>
  </properties>
 </tile>
 <tile id="112">
  <properties>
   <property name="name" value="drain_slot_h"/>
  </properties>
 </tile>
 <tile id="113">
  <properties>
   <property name="name" value="drain_slot_v"/>
  </properties>
 </tile>
 <tile id="114">
  <properties>
   <property name="name" value="manhole"/>
  </properties>
 </tile>
 <tile id="115">
  <properties>
   <property name="name" value="belt_end_e"/>
  </properties>
 </tile>
 <tile id="116">
  <properties>
   <property name="name" value="belt_end_n"/>
  </properties>
 </tile>
 <tile id="117">
  <properties>
   <property name="name" value="belt_end_w"/>
  </properties>
 </tile>
 <tile id="118">
  <properties>
   <property name="name" value="belt_end_s"/>
  </properties>
 </tile>
 <tile id="144">
  <properties>
   <property name="name" value="scuff.0"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="name" value="scuff.1"/>
  </properties>
 </tile>
 <tile id="146">
  <properties>
   <property name="name" value="leaves.0"/>
  </properties>
 </tile>
 <tile id="147">
  <properties>
   <property name="name" value="leaves.1"/>
  </properties>
 </tile>
 <tile id="148">
  <properties>
   <property name="name" value="wet.0"/>
  </properties>
 </tile>
 <tile id="149">
  <properties>
   <property name="name" value="wet.1"/>
  </properties>
 </tile>
 <tile id="150">
  <properties>
   <property name="name" value="chalk.0"/>
  </properties>
 </tile>
 <tile id="151">
  <properties>
   <property name="name" value="chalk.1"/>
  </properties>
 </tile>
 <tile id="152">
  <properties>
   <property name="name" value="chalk.2"/>
  </properties>
 </tile>
 <tile id="153">
  <properties>
   <property name="name" value="tuft.0"/>
  </properties>
 </tile>
 <tile id="154">
  <properties>
   <property name="name" value="tuft.1"/>
  </properties>
 </tile>
 <tile id="155">
  <properties>
   <property name="name" value="tuft.2"/>
  </properties>
 </tile>
 <tile id="156">
  <properties>
   <property name="name" value="shade_n"/>
  </properties>
 </tile>
 <tile id="157">
  <properties>
   <property name="name" value="shade_w"/>
  </properties>
 </tile>
 <tile id="158">
  <properties>
   <property name="name" value="shade_s"/>
  </properties>
 </tile>
 <tile id="159">
  <properties>
   <property name="name" value="shade_e"/>
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="name" value="beam_h"/>
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="name" value="beam_v"/>
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="name" value="beam_dark_h"/>
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="name" value="beam_dark_v"/>
  </properties>
 </tile>
 <tile id="192">
  <properties>
   <property name="name" value="rug.0.0"/>
  </properties>
 </tile>
 <tile id="193">
  <properties>
   <property name="name" value="rug.0.1"/>
  </properties>
 </tile>
 <tile id="194">
  <properties>
   <property name="name" value="rug.0.2"/>
  </properties>
 </tile>
 <tile id="195">
  <properties>
   <property name="name" value="rug_jade.0.0"/>
  </properties>
 </tile>
 <tile id="196">
  <properties>
   <property name="name" value="rug_jade.0.1"/>
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="name" value="rug_jade.0.2"/>
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="name" value="runner.0.0"/>
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="name" value="doormat.0.0"/>
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="name" value="doormat.0.1"/>
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="name" value="rug.1.0"/>
  </properties>
 </tile>
 <tile id="209">
  <properties>
   <property name="name" value="rug.1.1"/>
  </properties>
 </tile>
 <tile id="210">
  <properties>
   <property name="name" value="rug.1.2"/>
  </properties>
 </tile>
 <tile id="211">
  <properties>
   <property name="name" value="rug_jade.1.0"/>
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="name" value="rug_jade.1.1"/>
  </properties>
 </tile>
 <tile id="213">
  <properties>
   <property name="name" value="rug_jade.1.2"/>
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="name" value="runner.1.0"/>
  </properties>
 </tile>
 <tile id="224">
  <properties>
   <property name="name" value="rug.2.0"/>
  </properties>
 </tile>
 <tile id="225">
  <properties>
   <property name="name" value="rug.2.1"/>
  </properties>
 </tile>
 <tile id="226">
  <properties>
   <property name="name" value="rug.2.2"/>
  </properties>
 </tile>
 <tile id="227">
  <properties>
   <property name="name" value="rug_jade.2.0"/>
  </properties>
 </tile>
 <tile id="228">
  <properties>
   <property name="name" value="rug_jade.2.1"/>
  </properties>
 </tile>
 <tile id="229">
  <properties>
   <property name="name" value="rug_jade.2.2"/>
  </properties>
 </tile>
 <tile id="230">
  <properties>
   <property name="name" value="runner.2.0"/>
  </properties>
 </tile>
</tileset>
